export declare class Shape {
  name: string;
  constructor(name: string);
  area(): number;
  describe(): string;
  static of(r: number): Circle;
}
export declare class Circle extends Shape {
  r: number;
  constructor(r: number);
  get size(): number;
  static unit: number;
}
