// Rounding, grouping, signs and notations of NumberFormat meet in one option bag; what the formatter then says of itself.
const values = [0, -0, 1, -1, 0.5, 1.005, 1234.5678, -1234567.891, 1e15, 1e21, 0.00001234, NaN, Infinity, -Infinity];
function row(locale: string, options: Intl.NumberFormatOptions): void {
  const f = new Intl.NumberFormat(locale, options);
  console.log(JSON.stringify(options));
  console.log('  ' + values.map(v => f.format(v)).join(' '));
}
row('en-US', {});
row('en-US', { maximumFractionDigits: 0 });
row('en-US', { minimumFractionDigits: 1, maximumFractionDigits: 2 });
row('en-US', { minimumIntegerDigits: 4 });
row('en-US', { minimumSignificantDigits: 3, maximumSignificantDigits: 5 });
row('en-US', { maximumSignificantDigits: 1 });
row('en-US', { style: 'percent' });
row('en-US', { style: 'percent', minimumFractionDigits: 2 });
row('en-US', { notation: 'scientific', maximumFractionDigits: 1 });
row('en-US', { notation: 'engineering' });
row('en-US', { notation: 'compact' });
row('en-US', { notation: 'compact', compactDisplay: 'long', maximumFractionDigits: 1 });
row('en-US', { signDisplay: 'never' });
row('en-US', { signDisplay: 'exceptZero' });
row('en-US', { signDisplay: 'always', maximumFractionDigits: 0 });
row('en-US', { style: 'currency', currency: 'EUR', currencyDisplay: 'name' });
row('en-US', { style: 'currency', currency: 'KWD' });
row('en-US', { style: 'currency', currency: 'usd', currencyDisplay: 'narrowSymbol', currencySign: 'accounting' });
row('en-US', { style: 'unit', unit: 'byte', unitDisplay: 'narrow' });
row('en-US', { style: 'unit', unit: 'mile-per-hour', unitDisplay: 'long' });
row('pl', { useGrouping: true });
row('es', {});
row('hi', { notation: 'compact' });
console.log(new Intl.NumberFormat('ar', { numberingSystem: 'latn' } as Intl.NumberFormatOptions).format(1234.5));
row('en-u-nu-thai', { maximumFractionDigits: 1 });
const bound = new Intl.NumberFormat('en', { minimumFractionDigits: 2 }).format;
console.log([1, 22.5, 1000].map(n => bound(n)), ['a', 'b'].length);

for (const attempt of [
  () => new Intl.NumberFormat('en', { style: 'nope' } as any),
  () => new Intl.NumberFormat('en', { style: 'currency', currency: 'US' }),
  () => new Intl.NumberFormat('en', { style: 'unit' }),
  () => new Intl.NumberFormat('en', { style: 'unit', unit: 'parsec' }),
  () => new Intl.NumberFormat('en', { maximumFractionDigits: 101 }),
  () => new Intl.NumberFormat('en', { minimumIntegerDigits: 0 }),
  () => new Intl.NumberFormat('en', { minimumSignificantDigits: 22 }),
  () => new Intl.NumberFormat('en', { minimumSignificantDigits: 5, maximumSignificantDigits: 3 }),
  () => new Intl.NumberFormat('en', { notation: 'short' } as any),
  () => new Intl.NumberFormat(['en', 'x'] as any),
]) {
  try {
    attempt();
    console.log('made');
  } catch (error) {
    console.log(String(error));
  }
}

// expect: {}
// expect:   0 -0 1 -1 0.5 1.005 1,234.568 -1,234,567.891 1,000,000,000,000,000 1,000,000,000,000,000,000,000 0 NaN ∞ -∞
// expect: {"maximumFractionDigits":0}
// expect:   0 -0 1 -1 1 1 1,235 -1,234,568 1,000,000,000,000,000 1,000,000,000,000,000,000,000 0 NaN ∞ -∞
// expect: {"minimumFractionDigits":1,"maximumFractionDigits":2}
// expect:   0.0 -0.0 1.0 -1.0 0.5 1.01 1,234.57 -1,234,567.89 1,000,000,000,000,000.0 1,000,000,000,000,000,000,000.0 0.0 NaN ∞ -∞
// expect: {"minimumIntegerDigits":4}
// expect:   0,000 -0,000 0,001 -0,001 0,000.5 0,001.005 1,234.568 -1,234,567.891 1,000,000,000,000,000 1,000,000,000,000,000,000,000 0,000 NaN ∞ -∞
// expect: {"minimumSignificantDigits":3,"maximumSignificantDigits":5}
// expect:   0.00 -0.00 1.00 -1.00 0.500 1.005 1,234.6 -1,234,600 1,000,000,000,000,000 1,000,000,000,000,000,000,000 0.00001234 NaN ∞ -∞
// expect: {"maximumSignificantDigits":1}
// expect:   0 -0 1 -1 0.5 1 1,000 -1,000,000 1,000,000,000,000,000 1,000,000,000,000,000,000,000 0.00001 NaN ∞ -∞
// expect: {"style":"percent"}
// expect:   0% -0% 100% -100% 50% 101% 123,457% -123,456,789% 100,000,000,000,000,000% 100,000,000,000,000,000,000,000% 0% NaN% ∞% -∞%
// expect: {"style":"percent","minimumFractionDigits":2}
// expect:   0.00% -0.00% 100.00% -100.00% 50.00% 100.50% 123,456.78% -123,456,789.10% 100,000,000,000,000,000.00% 100,000,000,000,000,000,000,000.00% 0.00% NaN% ∞% -∞%
// expect: {"notation":"scientific","maximumFractionDigits":1}
// expect:   0E0 -0E0 1E0 -1E0 5E-1 1E0 1.2E3 -1.2E6 1E15 1E21 1.2E-5 NaN ∞ -∞
// expect: {"notation":"engineering"}
// expect:   0E0 -0E0 1E0 -1E0 500E-3 1.005E0 1.235E3 -1.235E6 1E15 1E21 12.34E-6 NaN ∞ -∞
// expect: {"notation":"compact"}
// expect:   0 -0 1 -1 0.5 1 1.2K -1.2M 1000T 1,000,000,000T 0.000012 NaN ∞ -∞
// expect: {"notation":"compact","compactDisplay":"long","maximumFractionDigits":1}
// expect:   0 -0 1 -1 0.5 1 1.2 thousand -1.2 million 1000 trillion 1,000,000,000 trillion 0 NaN ∞ -∞
// expect: {"signDisplay":"never"}
// expect:   0 0 1 1 0.5 1.005 1,234.568 1,234,567.891 1,000,000,000,000,000 1,000,000,000,000,000,000,000 0 NaN ∞ ∞
// expect: {"signDisplay":"exceptZero"}
// expect:   0 0 +1 -1 +0.5 +1.005 +1,234.568 -1,234,567.891 +1,000,000,000,000,000 +1,000,000,000,000,000,000,000 0 NaN +∞ -∞
// expect: {"signDisplay":"always","maximumFractionDigits":0}
// expect:   +0 -0 +1 -1 +1 +1 +1,235 -1,234,568 +1,000,000,000,000,000 +1,000,000,000,000,000,000,000 +0 +NaN +∞ -∞
// expect: {"style":"currency","currency":"EUR","currencyDisplay":"name"}
// expect:   0.00 euros -0.00 euros 1.00 euros -1.00 euros 0.50 euros 1.01 euros 1,234.57 euros -1,234,567.89 euros 1,000,000,000,000,000.00 euros 1,000,000,000,000,000,000,000.00 euros 0.00 euros NaN euros ∞ euros -∞ euros
// expect: {"style":"currency","currency":"KWD"}
// expect:   KWD 0.000 -KWD 0.000 KWD 1.000 -KWD 1.000 KWD 0.500 KWD 1.005 KWD 1,234.568 -KWD 1,234,567.891 KWD 1,000,000,000,000,000.000 KWD 1,000,000,000,000,000,000,000.000 KWD 0.000 KWDNaN KWD∞ -KWD∞
// expect: {"style":"currency","currency":"usd","currencyDisplay":"narrowSymbol","currencySign":"accounting"}
// expect:   $0.00 ($0.00) $1.00 ($1.00) $0.50 $1.01 $1,234.57 ($1,234,567.89) $1,000,000,000,000,000.00 $1,000,000,000,000,000,000,000.00 $0.00 $NaN $∞ ($∞)
// expect: {"style":"unit","unit":"byte","unitDisplay":"narrow"}
// expect:   0B -0B 1B -1B 0.5B 1.005B 1,234.568B -1,234,567.891B 1,000,000,000,000,000B 1,000,000,000,000,000,000,000B 0B NaNB ∞B -∞B
// expect: {"style":"unit","unit":"mile-per-hour","unitDisplay":"long"}
// expect:   0 miles per hour -0 miles per hour 1 mile per hour -1 mile per hour 0.5 miles per hour 1.005 miles per hour 1,234.568 miles per hour -1,234,567.891 miles per hour 1,000,000,000,000,000 miles per hour 1,000,000,000,000,000,000,000 miles per hour 0 miles per hour NaN miles per hour ∞ miles per hour -∞ miles per hour
// expect: {"useGrouping":true}
// expect:   0 -0 1 -1 0,5 1,005 1 234,568 -1 234 567,891 1 000 000 000 000 000 1 000 000 000 000 000 000 000 0 NaN ∞ -∞
// expect: {}
// expect:   0 -0 1 -1 0,5 1,005 1234,568 -1.234.567,891 1.000.000.000.000.000 1.000.000.000.000.000.000.000 0 NaN ∞ -∞
// expect: {"notation":"compact"}
// expect:   0 -0 1 -1 0.5 1 1.2 हज़ार -12 लाख 100 नील 10,00,00,000 नील 0.000012 NaN ∞ -∞
// expect: 1,234.5
// expect: {"maximumFractionDigits":1}
// expect:   ๐ -๐ ๑ -๑ ๐.๕ ๑ ๑,๒๓๔.๖ -๑,๒๓๔,๕๖๗.๙ ๑,๐๐๐,๐๐๐,๐๐๐,๐๐๐,๐๐๐ ๑,๐๐๐,๐๐๐,๐๐๐,๐๐๐,๐๐๐,๐๐๐,๐๐๐ ๐ NaN ∞ -∞
// expect: [ '1.00', '22.50', '1,000.00' ] 2
// expect: RangeError: Value nope out of range for Intl.NumberFormat options property style
// expect: RangeError: Invalid currency code : US
// expect: TypeError: Invalid unit argument for Intl.NumberFormat() ''
// expect: RangeError: Invalid unit argument for Intl.NumberFormat() 'parsec'
// expect: RangeError: maximumFractionDigits value is out of range.
// expect: RangeError: minimumIntegerDigits value is out of range.
// expect: RangeError: minimumSignificantDigits value is out of range.
// expect: RangeError: maximumSignificantDigits value is out of range.
// expect: RangeError: Value short out of range for Intl.NumberFormat options property notation
// expect: RangeError: Incorrect locale information provided
