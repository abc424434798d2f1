// A function that names itself means the closure that runs.
function outer() { function inner(): any { return inner; } return inner; }
const i = outer(); console.log(i === i(), outer() === outer());
function outer2(n: number) { function inner(): any { return [n, inner]; } return inner; }
const j = outer2(1); console.log(j === j()[1]);
function outer3(n: number) { const inner = (): any => inner; return inner; }
const k = outer3(1); console.log(k === k());

// expect: true false
// expect: true
// expect: true
