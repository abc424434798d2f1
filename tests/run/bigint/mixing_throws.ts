function attempt(what: () => unknown): void {
  try {
    console.log(what());
  } catch (error) {
    console.log((error as Error).name + ': ' + (error as Error).message);
  }
}
const one: any = 1;
const text: any = '2';
attempt(() => 1n + one);
attempt(() => one + 1n);
attempt(() => 1n - one);
attempt(() => one * 2n);
attempt(() => 1n << one);
attempt(() => +(1n as any));
attempt(() => 1n + text);
attempt(() => text + 1n);
attempt(() => 1n == one);
attempt(() => 2n == text);
attempt(() => 2n === text);
attempt(() => 10n > text);
attempt(() => text >= 2n);
attempt(() => BigInt(undefined as any));
attempt(() => BigInt(null as any));
attempt(() => BigInt({} as any));
attempt(() => [3n, 1, 2n, 10n, 4].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0)));
attempt(() => (5n as any).toString() + (5n as any).constructor.name);
attempt(() => (5n as any).missing);

// expect: TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: TypeError: Cannot convert a BigInt value to a number
// expect: 12
// expect: 21
// expect: true
// expect: true
// expect: false
// expect: true
// expect: true
// expect: TypeError: Cannot convert undefined to a BigInt
// expect: TypeError: Cannot convert null to a BigInt
// expect: SyntaxError: Cannot convert [object Object] to a BigInt
// expect: [ 1, 2n, 3n, 4, 10n ]
// expect: 5BigInt
// expect: undefined
