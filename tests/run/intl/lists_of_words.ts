// Lists of every length, type and style; what is no string is refused.
const words = ['alpha', 'beta', 'gamma', 'delta'];
for (const type of ['conjunction', 'disjunction', 'unit'] as const) {
  for (const style of ['long', 'short', 'narrow'] as const) {
    const format = new Intl.ListFormat('en', { type, style });
    console.log(type, style, [0, 1, 2, 3, 4].map(n => format.format(words.slice(0, n))).join(' | '));
  }
}
for (const locale of ['en-GB', 'de', 'fr', 'es', 'it', 'ja', 'zh', 'ar', 'he']) {
  console.log(locale, new Intl.ListFormat(locale).format(words.slice(0, 3)), '|', new Intl.ListFormat(locale, { type: 'disjunction' }).format(words.slice(0, 2)));
}
// Spanish looks at the sound that follows.
const es = new Intl.ListFormat('es', { type: 'conjunction' });
const eso = new Intl.ListFormat('es', { type: 'disjunction' });
console.log(es.format(['a', 'iglesia']), '|', es.format(['a', 'hierba']), '|', eso.format(['siete', 'ocho']), '|', es.format(['España', 'Italia', 'Francia']));
console.log(new Intl.ListFormat('en').format(new Set(['x', 'y'])), '|', new Intl.ListFormat('en').format('abc' as any), '|', new Intl.ListFormat('en').format((function* () { yield 'one'; yield 'two'; })()));
for (const attempt of [() => new Intl.ListFormat('en').format([1, 2] as any), () => new Intl.ListFormat('en').format(null as any), () => new Intl.ListFormat('en', { type: 'and' } as any)]) {
  try {
    console.log(attempt());
  } catch (error) {
    console.log((error as Error).name);
  }
}

// expect: conjunction long  | alpha | alpha and beta | alpha, beta, and gamma | alpha, beta, gamma, and delta
// expect: conjunction short  | alpha | alpha & beta | alpha, beta, & gamma | alpha, beta, gamma, & delta
// expect: conjunction narrow  | alpha | alpha, beta | alpha, beta, gamma | alpha, beta, gamma, delta
// expect: disjunction long  | alpha | alpha or beta | alpha, beta, or gamma | alpha, beta, gamma, or delta
// expect: disjunction short  | alpha | alpha or beta | alpha, beta, or gamma | alpha, beta, gamma, or delta
// expect: disjunction narrow  | alpha | alpha or beta | alpha, beta, or gamma | alpha, beta, gamma, or delta
// expect: unit long  | alpha | alpha, beta | alpha, beta, gamma | alpha, beta, gamma, delta
// expect: unit short  | alpha | alpha, beta | alpha, beta, gamma | alpha, beta, gamma, delta
// expect: unit narrow  | alpha | alpha beta | alpha beta gamma | alpha beta gamma delta
// expect: en-GB alpha, beta and gamma | alpha or beta
// expect: de alpha, beta und gamma | alpha oder beta
// expect: fr alpha, beta et gamma | alpha ou beta
// expect: es alpha, beta y gamma | alpha o beta
// expect: it alpha, beta e gamma | alpha o beta
// expect: ja alpha、beta、gamma | alphaまたはbeta
// expect: zh alpha、beta和gamma | alpha或beta
// expect: ar alpha وbeta وgamma | alpha أو beta
// expect: he alpha, beta ו-gamma | alpha או beta
// expect: a e iglesia | a y hierba | siete u ocho | España, Italia y Francia
// expect: x and y | a, b, and c | one and two
// expect: TypeError
// expect: TypeError
// expect: RangeError
