function tag(strings: TemplateStringsArray, ...values: unknown[]): string {
  return strings.raw.join('|') + ' ' + strings.join('/') + ' ' + values.join(',');
}
console.log(tag`a${1}b\n${'two'}c`, tag`x`, tag``);
console.log(String.raw`a\n${1}\u0041`);
const seen: TemplateStringsArray[] = [];
function keep(strings: TemplateStringsArray): number { seen.push(strings); return seen.length }
for (let i = 0; i < 2; i++) keep`same`;
keep`same`;
console.log(seen[0] === seen[1], seen[1] === seen[2], seen[0].length, seen[0][0]);
class Maker { prefix = '>'; make(s: TemplateStringsArray, ...v: number[]): string { return this.prefix + s.join('_') + v.length } }
console.log(new Maker().make`q${1}r${2}`);
const curry = (first: TemplateStringsArray) => (second: TemplateStringsArray, n: number) => first[0] + second[0] + n;
console.log(curry`one``two${3}`);
function generic<T>(s: TemplateStringsArray, v: T): T { return v }
console.log(generic`is ${42} it`, generic<string>`${'s'}`);
const wrong = (s: TemplateStringsArray): string => `${s[0]} ${s.raw[0]}`;
console.log(wrong`\unicode and \xerxes`);

// expect: a|b\n|c a/b
// expect: /c 1,two x x    
// expect: a\n1\u0041
// expect: true false 1 same
// expect: >q_r_2
// expect: onetwo3
// expect: 42 s
// expect: undefined \unicode and \xerxes
