console.log(undefinedName, a.foo);
let z: number; console.log(z);
const k = 1; k = 2;
