// What a program keeps in globalThis is there for all its modules; the library's names are found there too.
(globalThis as any).shared = { count: 1 };
(globalThis as any).shared.count++

const global: any = globalThis

function known(name: string): boolean {
  return name in globalThis
}

console.log(global.shared, (globalThis as any).shared.count, typeof globalThis, typeof (globalThis as any).missing);
(globalThis as any).console.log(globalThis.Math.max(1, 2), typeof (globalThis as any).setTimeout, globalThis.parseInt('12px'), new globalThis.Map([[1, 2]]).size)
global['computed' + 1] = 'key'
console.log(global.computed1, known('shared'), known('computed1'), known('other'), globalThis === globalThis.globalThis)
delete global.shared
console.log(global.shared, (globalThis as any).missing?.member)

// expect: { count: 2 } 2 object undefined
// expect: 2 function 12 1
// expect: key true true false true
// expect: undefined undefined
