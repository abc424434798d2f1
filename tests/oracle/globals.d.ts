// What a program may use besides the ECMAScript library.
interface Console {
  log(...values: any[]): void;
  info(...values: any[]): void;
  warn(...values: any[]): void;
  error(...values: any[]): void;
}
declare const console: Console;
declare function setTimeout(callback: ((...values: any[]) => void) | Function, ms?: number, ...values: any[]): number;
declare function setInterval(callback: () => void, ms?: number): number;
declare function setImmediate(callback: () => void): number;
declare function clearTimeout(id?: number): void;
declare function clearInterval(id?: number): void;
declare function clearImmediate(id?: number): void;
declare function queueMicrotask(callback: () => void): void;
