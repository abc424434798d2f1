export { Circle, Shape } from './circle.js';
import { Shape } from './circle.js';
export declare const version: string;
export declare let count: number;
export declare function area(shape: Shape, scale?: number): number;
export declare function names(...shapes: Shape[]): string[];
export interface Made { r: number; twice(): number }
export default function make(r: number): Made;
export declare const settings: { depth: number; tags: string[] };
export declare function later(x: number): Promise<number>;
