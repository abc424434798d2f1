const nf = new Intl.NumberFormat('en-US', { style: 'currency', currency: 'USD' });
console.log(nf.formatToParts(-1234567.891));
console.log(new Intl.NumberFormat('de-DE').formatToParts(1234.5));
console.log(new Intl.NumberFormat('en-US', { style: 'percent', maximumFractionDigits: 1 }).formatToParts(0.256));
console.log(new Intl.NumberFormat('en', { style: 'unit', unit: 'kilometer-per-hour' }).formatToParts(50));
console.log(new Intl.NumberFormat('en', { notation: 'compact' }).formatToParts(12345));
console.log(new Intl.NumberFormat('en', { notation: 'scientific' }).formatToParts(12345));
console.log(new Intl.NumberFormat('en').formatToParts(NaN), new Intl.NumberFormat('en', { signDisplay: 'always' }).formatToParts(Infinity));
console.log(new Intl.NumberFormat('en').formatToParts(12345678901234567890n));
console.log(new Intl.NumberFormat('en', { style: 'currency', currency: 'EUR', currencyDisplay: 'name' }).formatToParts(-0), new Intl.NumberFormat('fr').formatToParts(1e6));

// expect: [
// expect:   { type: 'minusSign', value: '-' },
// expect:   { type: 'currency', value: '$' },
// expect:   { type: 'integer', value: '1' },
// expect:   { type: 'group', value: ',' },
// expect:   { type: 'integer', value: '234' },
// expect:   { type: 'group', value: ',' },
// expect:   { type: 'integer', value: '567' },
// expect:   { type: 'decimal', value: '.' },
// expect:   { type: 'fraction', value: '89' }
// expect: ]
// expect: [
// expect:   { type: 'integer', value: '1' },
// expect:   { type: 'group', value: '.' },
// expect:   { type: 'integer', value: '234' },
// expect:   { type: 'decimal', value: ',' },
// expect:   { type: 'fraction', value: '5' }
// expect: ]
// expect: [
// expect:   { type: 'integer', value: '25' },
// expect:   { type: 'decimal', value: '.' },
// expect:   { type: 'fraction', value: '6' },
// expect:   { type: 'percentSign', value: '%' }
// expect: ]
// expect: [
// expect:   { type: 'integer', value: '50' },
// expect:   { type: 'literal', value: ' ' },
// expect:   { type: 'unit', value: 'km/h' }
// expect: ]
// expect: [ { type: 'integer', value: '12' }, { type: 'compact', value: 'K' } ]
// expect: [
// expect:   { type: 'integer', value: '1' },
// expect:   { type: 'decimal', value: '.' },
// expect:   { type: 'fraction', value: '235' },
// expect:   { type: 'exponentSeparator', value: 'E' },
// expect:   { type: 'exponentInteger', value: '4' }
// expect: ]
// expect: [ { type: 'nan', value: 'NaN' } ] [ { type: 'plusSign', value: '+' }, { type: 'infinity', value: '∞' } ]
// expect: [
// expect:   { type: 'integer', value: '12' },
// expect:   { type: 'group', value: ',' },
// expect:   { type: 'integer', value: '345' },
// expect:   { type: 'group', value: ',' },
// expect:   { type: 'integer', value: '678' },
// expect:   { type: 'group', value: ',' },
// expect:   { type: 'integer', value: '901' },
// expect:   { type: 'group', value: ',' },
// expect:   { type: 'integer', value: '234' },
// expect:   { type: 'group', value: ',' },
// expect:   { type: 'integer', value: '567' },
// expect:   { type: 'group', value: ',' },
// expect:   { type: 'integer', value: '890' }
// expect: ]
// expect: [
// expect:   { type: 'minusSign', value: '-' },
// expect:   { type: 'integer', value: '0' },
// expect:   { type: 'decimal', value: '.' },
// expect:   { type: 'fraction', value: '00' },
// expect:   { type: 'literal', value: ' ' },
// expect:   { type: 'currency', value: 'euros' }
// expect: ] [
// expect:   { type: 'integer', value: '1' },
// expect:   { type: 'group', value: ' ' },
// expect:   { type: 'integer', value: '000' },
// expect:   { type: 'group', value: ' ' },
// expect:   { type: 'integer', value: '000' }
// expect: ]
