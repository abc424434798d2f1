// Every function of Math over zeros, infinities, NaN, tiny, huge, halves, and with too few or too many arguments.
const special = [0, -0, 1, -1, 0.5, -0.5, 1.5, 2.5, -2.5, 1e-300, 1e300, Infinity, -Infinity, NaN, 2 ** 52 + 0.5, -(2 ** 31)];
const show = (x: number): string => Object.is(x, -0) ? '-0' : String(x);
const unary: (keyof Math)[] = ['abs', 'ceil', 'floor', 'round', 'trunc', 'sign', 'sqrt', 'cbrt', 'fround', 'clz32'] as any;
for (const f of unary) console.log(f, special.map(x => show((Math as any)[f](x))).join(' '));
const trig = ['sin', 'cos', 'tan', 'asin', 'acos', 'atan', 'sinh', 'cosh', 'tanh', 'asinh', 'acosh', 'atanh', 'exp', 'expm1', 'log', 'log1p', 'log2', 'log10'];
for (const f of trig) console.log(f, [0, -0, 1, -1, 0.5, 2, 10, 100, Infinity, -Infinity, NaN].map(x => show((Math as any)[f](x))).join(' '));
const pairs = [0, -0, 1, -1, 2, 0.5, Infinity, -Infinity, NaN];
for (const a of pairs) console.log('pow', show(a), pairs.map(b => show(Math.pow(a, b))).join(' '), '| atan2', pairs.map(b => show(Math.atan2(a, b))).join(' '));
console.log(show(Math.max()), show(Math.min()), show(Math.max(0, -0)), show(Math.min(0, -0)), show(Math.max(-0, -0)), Math.max(NaN, 1), Math.max(1, NaN), Math.min(1, undefined as any), Math.max(...[]), Math.max(1, 2, 3, 4, 5), Math.hypot(), Math.hypot(3), Math.hypot(3, 4, 12), Math.hypot(NaN, Infinity), show(Math.hypot(-0)));
console.log((Math as any).abs(), (Math as any).pow(2), (Math as any).round());
console.log(2 ** -1, (-8) ** (1 / 3), 0 ** 0, NaN ** 0, 1 ** Infinity, (-2) ** 3, 2 ** 3 ** 2, (-0) ** -1, (-0) ** -2, 10 ** -5, 10 ** 308, 2 ** 1024, 2 ** -1074, 2 ** -1075);
console.log(5 % 3, -5 % 3, 5 % -3, 5.5 % 2, show(-4 % 2), 5 % 0, 5 % Infinity, Infinity % 5, 1e308 % 3, 0.3 % 0.1, 2 ** 53 % 3, show(0 % -5), show(-0 % 5));
console.log(Math.round(0.49999999999999994), Math.round(-0.5) === 0, Math.round(2 ** 52 + 1), Math.round(4503599627370495.5), Math.round(-1.5), Math.round(1.4999999999999998), Math.fround(5.5), Math.fround(5.05), Math.fround(1e40), Math.fround(1e-46), Math.E, Math.LN2, Math.SQRT1_2, Math.LOG10E);
const r = Math.random(); console.log(r >= 0 && r < 1, Math.random() !== Math.random());

// expect: abs 0 0 1 1 0.5 0.5 1.5 2.5 2.5 1e-300 1e+300 Infinity Infinity NaN 4503599627370496 2147483648
// expect: ceil 0 -0 1 -1 1 -0 2 3 -2 1 1e+300 Infinity -Infinity NaN 4503599627370496 -2147483648
// expect: floor 0 -0 1 -1 0 -1 1 2 -3 0 1e+300 Infinity -Infinity NaN 4503599627370496 -2147483648
// expect: round 0 -0 1 -1 1 -0 2 3 -2 0 1e+300 Infinity -Infinity NaN 4503599627370496 -2147483648
// expect: trunc 0 -0 1 -1 0 -0 1 2 -2 0 1e+300 Infinity -Infinity NaN 4503599627370496 -2147483648
// expect: sign 0 -0 1 -1 1 -1 1 1 -1 1 1 1 -1 NaN 1 -1
// expect: sqrt 0 -0 1 NaN 0.7071067811865476 NaN 1.224744871391589 1.5811388300841898 NaN 1e-150 1e+150 Infinity NaN NaN 67108864 NaN
// expect: cbrt 0 -0 1 -1 0.7937005259840998 -0.7937005259840998 1.1447142425533319 1.3572088082974532 -1.3572088082974532 1e-100 1e+100 Infinity -Infinity NaN 165140.37185182082 -1290.1591550923501
// expect: fround 0 -0 1 -1 0.5 -0.5 1.5 2.5 -2.5 0 Infinity Infinity -Infinity NaN 4503599627370496 -2147483648
// expect: clz32 32 32 31 0 32 32 31 30 0 32 32 32 32 32 32 0
// expect: sin 0 -0 0.8414709848078965 -0.8414709848078965 0.479425538604203 0.9092974268256817 -0.5440211108893698 -0.5063656411097588 NaN NaN NaN
// expect: cos 1 1 0.5403023058681398 0.5403023058681398 0.8775825618903728 -0.4161468365471424 -0.8390715290764524 0.8623188722876839 NaN NaN NaN
// expect: tan 0 -0 1.5574077246549023 -1.5574077246549023 0.5463024898437905 -2.185039863261519 0.6483608274590866 -0.5872139151569291 NaN NaN NaN
// expect: asin 0 -0 1.5707963267948966 -1.5707963267948966 0.5235987755982989 NaN NaN NaN NaN NaN NaN
// expect: acos 1.5707963267948966 1.5707963267948966 0 3.141592653589793 1.0471975511965979 NaN NaN NaN NaN NaN NaN
// expect: atan 0 -0 0.7853981633974483 -0.7853981633974483 0.4636476090008061 1.1071487177940904 1.4711276743037347 1.5607966601082315 1.5707963267948966 -1.5707963267948966 NaN
// expect: sinh 0 -0 1.1752011936438014 -1.1752011936438014 0.5210953054937474 3.626860407847019 11013.232874703393 1.3440585709080678e+43 Infinity -Infinity NaN
// expect: cosh 1 1 1.5430806348152437 1.5430806348152437 1.1276259652063807 3.7621956910836314 11013.232920103324 1.3440585709080678e+43 Infinity Infinity NaN
// expect: tanh 0 -0 0.7615941559557649 -0.7615941559557649 0.46211715726000974 0.9640275800758169 0.9999999958776927 1 1 -1 NaN
// expect: asinh 0 -0 0.881373587019543 -0.881373587019543 0.48121182505960347 1.4436354751788103 2.99822295029797 5.298342365610589 Infinity -Infinity NaN
// expect: acosh NaN NaN 0 NaN NaN 1.3169578969248166 2.993222846126381 5.298292365610484 Infinity NaN NaN
// expect: atanh 0 -0 Infinity -Infinity 0.5493061443340548 NaN NaN NaN NaN NaN NaN
// expect: exp 1 1 2.718281828459045 0.36787944117144233 1.6487212707001282 7.38905609893065 22026.465794806718 2.6881171418161356e+43 Infinity 0 NaN
// expect: expm1 0 -0 1.718281828459045 -0.6321205588285577 0.6487212707001282 6.38905609893065 22025.465794806718 2.6881171418161356e+43 Infinity -1 NaN
// expect: log -Infinity -Infinity 0 NaN -0.6931471805599453 0.6931471805599453 2.302585092994046 4.605170185988092 Infinity NaN NaN
// expect: log1p 0 -0 0.6931471805599453 -Infinity 0.4054651081081644 1.0986122886681096 2.3978952727983707 4.61512051684126 Infinity NaN NaN
// expect: log2 -Infinity -Infinity 0 NaN -1 1 3.321928094887362 6.643856189774724 Infinity NaN NaN
// expect: log10 -Infinity -Infinity 0 NaN -0.3010299956639812 0.3010299956639812 1 2 Infinity NaN NaN
// expect: pow 0 1 1 0 Infinity 0 0 0 Infinity NaN | atan2 0 3.141592653589793 0 3.141592653589793 0 0 0 3.141592653589793 NaN
// expect: pow -0 1 1 -0 -Infinity 0 0 0 Infinity NaN | atan2 -0 -3.141592653589793 -0 -3.141592653589793 -0 -0 -0 -3.141592653589793 NaN
// expect: pow 1 1 1 1 1 1 1 NaN NaN NaN | atan2 1.5707963267948966 1.5707963267948966 0.7853981633974483 2.356194490192345 0.4636476090008061 1.1071487177940904 0 3.141592653589793 NaN
// expect: pow -1 1 1 -1 -1 1 NaN NaN NaN NaN | atan2 -1.5707963267948966 -1.5707963267948966 -0.7853981633974483 -2.356194490192345 -0.4636476090008061 -1.1071487177940904 -0 -3.141592653589793 NaN
// expect: pow 2 1 1 2 0.5 4 1.4142135623730951 Infinity 0 NaN | atan2 1.5707963267948966 1.5707963267948966 1.1071487177940904 2.0344439357957027 0.7853981633974483 1.3258176636680326 0 3.141592653589793 NaN
// expect: pow 0.5 1 1 0.5 2 0.25 0.7071067811865476 0 Infinity NaN | atan2 1.5707963267948966 1.5707963267948966 0.4636476090008061 2.677945044588987 0.24497866312686414 0.7853981633974483 0 3.141592653589793 NaN
// expect: pow Infinity 1 1 Infinity 0 Infinity Infinity Infinity 0 NaN | atan2 1.5707963267948966 1.5707963267948966 1.5707963267948966 1.5707963267948966 1.5707963267948966 1.5707963267948966 0.7853981633974483 2.356194490192345 NaN
// expect: pow -Infinity 1 1 -Infinity -0 Infinity Infinity Infinity 0 NaN | atan2 -1.5707963267948966 -1.5707963267948966 -1.5707963267948966 -1.5707963267948966 -1.5707963267948966 -1.5707963267948966 -0.7853981633974483 -2.356194490192345 NaN
// expect: pow NaN 1 1 NaN NaN NaN NaN NaN NaN NaN | atan2 NaN NaN NaN NaN NaN NaN NaN NaN NaN
// expect: -Infinity Infinity 0 -0 -0 NaN NaN NaN -Infinity 5 0 3 13 Infinity 0
// expect: NaN NaN NaN
// expect: 0.5 NaN 1 1 NaN -8 512 -Infinity Infinity 0.000009999999999999999 1e+308 Infinity 5e-324 0
// expect: 2 -2 2 1.5 -0 NaN 5 NaN 2 0.09999999999999998 2 0 -0
// expect: 0 true 4503599627370497 4503599627370496 -1 1 5.5 5.050000190734863 Infinity 0 2.718281828459045 0.6931471805599453 0.7071067811865476 0.4342944819032518
// expect: true true
