// Number(), unary plus, parseInt and parseFloat of everything that looks nearly like a number.
const texts = ['', ' ', '\n12\t', '1 2', '0x1F', '0X1f', '-0x1F', '0b101', '0o17', '0b2', '1e3', '1E+3', '1e', 'e1', '.5', '5.', '.', '-.5e-1', '+1', '++1', '1_000', 'Infinity', '-Infinity', '+Infinity', 'infinity', 'Inf', 'NaN', '1n', '0x', '00012', '1e1000', '-1e1000', '1e-400', '4.9e-324', '2.5e-324', '2.4e-324', '1.7976931348623157e308', '1.7976931348623159e308', '0.1e1', '١', '\u00a07\ufeff', '12px', '0.0000001', '123456789012345678901234567890', '9007199254740993', '0.1' + '0'.repeat(50) + '1', '-0', '- 1', '1,5', '0.30000000000000004441'];
for (const t of texts) console.log(JSON.stringify(t.length > 30 ? t.slice(0, 30) : t), Number(t), parseInt(t), parseFloat(t), Object.is(Number(t), -0));
console.log([null, undefined, true, false, [], [5], ['7'], [1, 2], {}, 10n, () => 1, new Date(5)].map((v: any) => Number(v)));
console.log(parseInt('z', 36), parseInt('10', 2), parseInt('12', 2), parseInt('2', 2), parseInt('0x10', 16), parseInt('0x10', 10), parseInt('10', 37), parseInt('10', 1), parseInt('10', 0), parseInt('10', NaN), parseInt('-10', 16), parseInt('7', 8.9), parseInt('9'.repeat(400)), parseInt('1'.repeat(60), 2), parseInt('zz', 35));
console.log(parseInt(1e21 as any), parseInt(0.0000005 as any), parseInt('123abc'), parseFloat('3.14.15'), parseFloat('1e5e5'), parseFloat('-.5.5'), parseFloat('0x10'), parseInt('-0'), Object.is(parseInt('-0'), -0), Object.is(parseFloat('-0.0'), -0));
console.log(['1', '2', '3'].map(parseInt as any), ['10', '10', '10', '10'].map(Number), ['1.5', '2.5x'].map(parseFloat));
console.log(Number.isInteger(5.0), Number.isInteger('5'), Number.isSafeInteger(2 ** 53), Number.isFinite('1'), Number.isNaN('x'), Number.isNaN(NaN), isNaN(undefined as any), Number.isSafeInteger(2 ** 53 - 1));
const valueOf = { valueOf(): number { return 42; }, toString(): string { return 'text'; } };
console.log(+(valueOf as any), `${valueOf}`, (valueOf as any) + 1, (valueOf as any) + 'x', Number(valueOf), (valueOf as any) * 2, String(valueOf));

// expect: "" 0 NaN NaN false
// expect: " " 0 NaN NaN false
// expect: "\n12\t" 12 12 12 false
// expect: "1 2" NaN 1 1 false
// expect: "0x1F" 31 31 0 false
// expect: "0X1f" 31 31 0 false
// expect: "-0x1F" NaN -31 -0 false
// expect: "0b101" 5 0 0 false
// expect: "0o17" 15 0 0 false
// expect: "0b2" NaN 0 0 false
// expect: "1e3" 1000 1 1000 false
// expect: "1E+3" 1000 1 1000 false
// expect: "1e" NaN 1 1 false
// expect: "e1" NaN NaN NaN false
// expect: ".5" 0.5 NaN 0.5 false
// expect: "5." 5 5 5 false
// expect: "." NaN NaN NaN false
// expect: "-.5e-1" -0.05 NaN -0.05 false
// expect: "+1" 1 1 1 false
// expect: "++1" NaN NaN NaN false
// expect: "1_000" NaN 1 1 false
// expect: "Infinity" Infinity NaN Infinity false
// expect: "-Infinity" -Infinity NaN -Infinity false
// expect: "+Infinity" Infinity NaN Infinity false
// expect: "infinity" NaN NaN NaN false
// expect: "Inf" NaN NaN NaN false
// expect: "NaN" NaN NaN NaN false
// expect: "1n" NaN 1 1 false
// expect: "0x" NaN NaN 0 false
// expect: "00012" 12 12 12 false
// expect: "1e1000" Infinity 1 Infinity false
// expect: "-1e1000" -Infinity -1 -Infinity false
// expect: "1e-400" 0 1 0 false
// expect: "4.9e-324" 5e-324 4 5e-324 false
// expect: "2.5e-324" 5e-324 2 5e-324 false
// expect: "2.4e-324" 0 2 0 false
// expect: "1.7976931348623157e308" 1.7976931348623157e+308 1 1.7976931348623157e+308 false
// expect: "1.7976931348623159e308" Infinity 1 Infinity false
// expect: "0.1e1" 1 0 1 false
// expect: "١" NaN NaN NaN false
// expect: " 7﻿" 7 7 7 false
// expect: "12px" NaN 12 12 false
// expect: "0.0000001" 1e-7 0 1e-7 false
// expect: "123456789012345678901234567890" 1.2345678901234568e+29 1.2345678901234568e+29 1.2345678901234568e+29 false
// expect: "9007199254740993" 9007199254740992 9007199254740992 9007199254740992 false
// expect: "0.1000000000000000000000000000" 0.1 0 0.1 false
// expect: "-0" -0 -0 -0 true
// expect: "- 1" NaN NaN NaN false
// expect: "1,5" NaN 1 1 false
// expect: "0.30000000000000004441" 0.30000000000000004 0 0.30000000000000004 false
// expect: [
// expect:     0, NaN,   1,   0,  0,
// expect:     5,   7, NaN, NaN, 10,
// expect:   NaN,   5
// expect: ]
// expect: 35 2 1 NaN 16 0 NaN NaN 10 10 -16 7 Infinity 1152921504606847000 NaN
// expect: 1 5 123 3.14 100000 -0.5 0 -0 true true
// expect: [ 1, NaN, NaN ] [ 10, 10, 10, 10 ] [ 1.5, 2.5 ]
// expect: true false false false false true true true
// expect: 42 text 43 42x 42 84 text
