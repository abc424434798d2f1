import named, { constant, changing, old, Thing, hoisted } from './main';
import * as main from './main';
export const attempts: string[] = [];
function attempt(name: string, f: () => unknown): void {
  try {
    attempts.push(`${name}: ${String(f())}`);
  } catch (error) {
    attempts.push(`${name}: ${error}`);
  }
}
attempt('constant', () => constant);
attempt('changing', () => changing + 1);
attempt('typeof', () => typeof constant);
attempt('old', () => old);
attempt('Thing', () => new Thing().name);
attempt('instanceof', () => ({}) instanceof Thing);
attempt('hoisted', () => hoisted());
attempt('named', () => named());
attempt('namespace function', () => main.hoisted());
attempt('namespace constant', () => main.constant);
export const later = (): number => changing * 2;
export const readConstant = (): number => main.constant;
export const makeClass = (): Thing => new Thing();
