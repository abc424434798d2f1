export let count = 0;
export const unit = 'cm';
export function grow(by: number): number {
  count += by;
  return count;
}
export class Square {
  side: number;
  constructor(side: number) {
    this.side = side;
  }
  area(): number {
    return this.side * this.side;
  }
}
export enum Color { Red, Green }
export default function describe(): string {
  return `${count} ${unit}`;
}
