export class Point {
  constructor(public x: number, public y: number) {}
  sum(): number { return this.x + this.y; }
}
export type Kind = 'round' | 'square';
export default class Shape {}
