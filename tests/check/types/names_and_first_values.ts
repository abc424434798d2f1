console.log(undefinedName, a.foo);
//          ^^^^^^^^^^^^^ error ARK2000: nothing named 'undefinedName' is in scope here
//                         ^ error ARK2000: nothing named 'a' is in scope here
let z: number; console.log(z);
//                         ^ warning ARK2013: 'z' is read before it has a value
const k = 1; k = 2;
//           ^ error ARK2060: 'k' is a constant
