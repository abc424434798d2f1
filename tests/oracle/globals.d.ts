// What a program may use besides the ECMAScript library.
interface Console {
  log(...values: any[]): void;
  info(...values: any[]): void;
  warn(...values: any[]): void;
  error(...values: any[]): void;
}
declare const console: Console;
declare function setTimeout(callback: () => void, ms?: number): number;
