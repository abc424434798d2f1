console.log((1234567.891).toLocaleString(), (1234567.891).toLocaleString('de-DE'), (0.256).toLocaleString('en-US', { style: 'percent' }), (1234.5).toLocaleString('de-DE', { style: 'currency', currency: 'EUR' }));
console.log((1e21).toLocaleString(), (12).toLocaleString('en-US', { minimumIntegerDigits: 3, minimumFractionDigits: 2 }), (1234n).toLocaleString('de'), [1234.5, 1e6].toLocaleString());
const show = (value: number, options: Intl.NumberFormatOptions, locale: string = 'en-US') => console.log(JSON.stringify(options), new Intl.NumberFormat(locale, options).format(value));
show(1234.5, { style: 'currency', currency: 'JPY' });
show(1234.5, { style: 'currency', currency: 'USD', currencyDisplay: 'code' });
show(-5, { style: 'currency', currency: 'USD', currencySign: 'accounting' });
show(1234567, { notation: 'compact' });
show(98765, { notation: 'compact', compactDisplay: 'long' });
show(123456, { maximumSignificantDigits: 3 });
show(50, { style: 'unit', unit: 'kilometer-per-hour' });
show(16, { style: 'unit', unit: 'liter', unitDisplay: 'long' });
show(5, { signDisplay: 'always' });
show(12345.678, { useGrouping: false });
show(123456, { notation: 'scientific' });
show(2.5, { maximumFractionDigits: 0 });
show(3.5, { maximumFractionDigits: 0 });
show(1, { minimumFractionDigits: 2 });
show(0.12345, { style: 'percent', maximumFractionDigits: 1 });
show(123456789, {}, 'en-IN');
show(1234567.5, {}, 'fr');
show(5000, { style: 'currency', currency: 'JPY' }, 'ja-JP');
show(1234.5, {}, 'ar-EG');
console.log(new Intl.NumberFormat('de').format(12345678901234567890n), new Intl.NumberFormat('en').resolvedOptions().locale);
for (const attempt of [() => (1).toLocaleString('x_y'), () => new Intl.NumberFormat('en', { style: 'currency' }), () => new Intl.NumberFormat('en', { minimumFractionDigits: 5, maximumFractionDigits: 2 })]) {
  try {
    console.log(attempt());
  } catch (error) {
    console.log(String(error));
  }
}

// expect: 1,234,567.891 1.234.567,891 26% 1.234,50 €
// expect: 1,000,000,000,000,000,000,000 012.00 1.234 1,234.5,1,000,000
// expect: {"style":"currency","currency":"JPY"} ¥1,235
// expect: {"style":"currency","currency":"USD","currencyDisplay":"code"} USD 1,234.50
// expect: {"style":"currency","currency":"USD","currencySign":"accounting"} ($5.00)
// expect: {"notation":"compact"} 1.2M
// expect: {"notation":"compact","compactDisplay":"long"} 99 thousand
// expect: {"maximumSignificantDigits":3} 123,000
// expect: {"style":"unit","unit":"kilometer-per-hour"} 50 km/h
// expect: {"style":"unit","unit":"liter","unitDisplay":"long"} 16 liters
// expect: {"signDisplay":"always"} +5
// expect: {"useGrouping":false} 12345.678
// expect: {"notation":"scientific"} 1.235E5
// expect: {"maximumFractionDigits":0} 3
// expect: {"maximumFractionDigits":0} 4
// expect: {"minimumFractionDigits":2} 1.00
// expect: {"style":"percent","maximumFractionDigits":1} 12.3%
// expect: {} 12,34,56,789
// expect: {} 1 234 567,5
// expect: {"style":"currency","currency":"JPY"} ￥5,000
// expect: {} ١٬٢٣٤٫٥
// expect: 12.345.678.901.234.567.890 en
// expect: RangeError: Incorrect locale information provided
// expect: TypeError: Currency code is required with currency style.
// expect: RangeError: maximumFractionDigits value is out of range.
