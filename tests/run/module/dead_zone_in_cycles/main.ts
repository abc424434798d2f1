// In a cycle the module that is entered second sees functions and vars of the first, but not its constants, classes and lets.
import { attempts, later, readConstant, makeClass } from './second';
export const constant = 42;
export let changing = 1.5;
export var old = 'var';
export class Thing { name = 'thing'; }
export function hoisted(): string { return 'hoisted'; }
export default function named(): string { return 'default ' + old; }
export enum Level { Low, High }
console.log(attempts.join('\n'));
console.log(later(), readConstant(), makeClass().name);
changing = 2;
console.log(later());

// expect: constant: ReferenceError: Cannot access 'constant' before initialization
// expect: changing: ReferenceError: Cannot access 'changing' before initialization
// expect: typeof: ReferenceError: Cannot access 'constant' before initialization
// expect: old: undefined
// expect: Thing: ReferenceError: Cannot access 'Thing' before initialization
// expect: instanceof: ReferenceError: Cannot access 'Thing' before initialization
// expect: hoisted: hoisted
// expect: named: default undefined
// expect: namespace function: hoisted
// expect: namespace constant: ReferenceError: Cannot access 'constant' before initialization
// expect: 3 42 thing
// expect: 4
