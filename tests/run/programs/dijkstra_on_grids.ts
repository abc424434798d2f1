// Shortest ways through mazes by three algorithms that must agree, components, and a topological order with a cycle found.
class Grid {
  readonly rows: string[];
  constructor(text: string) {
    this.rows = text.trim().split('\n').map((row: string): string => row.trim());
  }
  cost(x: number, y: number): number {
    const c: string = this.rows[y]?.charAt(x) ?? '';
    return c === '' || c === '#' ? Infinity : c === '.' ? 1 : c >= '0' && c <= '9' ? Number(c) : 1;
  }
  find(mark: string): [number, number] {
    for (let y: number = 0; y < this.rows.length; y++) {
      const x: number = this.rows[y].indexOf(mark);
      if (x >= 0) {
        return [x, y];
      }
    }
    throw new Error(`no ${mark}`);
  }
}
const steps: [number, number][] = [[1, 0], [0, 1], [-1, 0], [0, -1]];
function dijkstra(g: Grid, goal: string): string {
  const width: number = g.rows[0].length;
  const start: [number, number] = g.find('S');
  const end: [number, number] = g.find(goal);
  const best: Map<number, number> = new Map<number, number>();
  const from: Map<number, number> = new Map<number, number>();
  const open: [number, number][] = [[0, start[1] * width + start[0]]];
  best.set(start[1] * width + start[0], 0);
  let visited: number = 0;
  while (open.length > 0) {
    let least: number = 0;
    for (let i: number = 1; i < open.length; i++) {
      if (open[i][0] < open[least][0]) {
        least = i;
      }
    }
    const [d, key] = open.splice(least, 1)[0];
    if (d > (best.get(key) ?? Infinity)) {
      continue;
    }
    visited++;
    const x: number = key % width;
    const y: number = Math.floor(key / width);
    if (x === end[0] && y === end[1]) {
      break;
    }
    for (const [dx, dy] of steps) {
      if (x + dx < 0 || x + dx >= width) {
        continue;
      }
      const next: number = d + g.cost(x + dx, y + dy);
      const nextKey: number = (y + dy) * width + x + dx;
      if (next < (best.get(nextKey) ?? Infinity)) {
        best.set(nextKey, next);
        from.set(nextKey, key);
        open.push([next, nextKey]);
      }
    }
  }
  const endKey: number = end[1] * width + end[0];
  const way: Set<number> = new Set<number>();
  for (let at: number | undefined = endKey; at !== undefined && best.has(endKey); at = from.get(at)) {
    way.add(at);
  }
  const picture: string = g.rows.map((row: string, y: number): string => Array.from(row).map((c: string, x: number): string => way.has(y * width + x) && c !== 'S' && c !== goal ? '*' : c).join('')).join('\n');
  return `${best.get(endKey) ?? 'no way'} after ${visited}\n${picture}`;
}
function relax(g: Grid, goal: string): number {
  const h: number = g.rows.length;
  const w: number = g.rows[0].length;
  const dist: number[][] = [];
  for (let y: number = 0; y < h; y++) {
    dist.push(new Array<number>(w).fill(Infinity));
  }
  const [sx, sy] = g.find('S');
  dist[sy][sx] = 0;
  for (let changed: boolean = true; changed;) {
    changed = false;
    for (let y: number = 0; y < h; y++) {
      for (let x: number = 0; x < w; x++) {
        for (const [dx, dy] of steps) {
          const d: number = (dist[y - dy]?.[x - dx] ?? Infinity) + g.cost(x, y);
          if (d < dist[y][x]) {
            dist[y][x] = d;
            changed = true;
          }
        }
      }
    }
  }
  const [ex, ey] = g.find(goal);
  return dist[ey][ex];
}
const mazes: string[] = [
  `S..#....
   .#.#.##.
   .#...#..
   .####.#.
   .......E`,
  `S9999E
   1####1
   111111`,
  `S#E
   ##.
   ...`
];
for (const maze of mazes) {
  const g: Grid = new Grid(maze);
  console.log(dijkstra(g, 'E'));
  console.log(relax(g, 'E'));
}
try {
  dijkstra(new Grid('...'), 'E');
} catch (error) {
  console.log((error as Error).message);
}
function order(edges: [string, string][]): string {
  const after: Map<string, string[]> = new Map<string, string[]>();
  for (const [a, b] of edges) {
    after.set(a, (after.get(a) ?? []).concat([b]));
    if (!after.has(b)) {
      after.set(b, []);
    }
  }
  const state: Map<string, number> = new Map<string, number>();
  const out: string[] = [];
  const path: string[] = [];
  const visit = (node: string): void => {
    const s: number = state.get(node) ?? 0;
    if (s === 2) {
      return;
    }
    if (s === 1) {
      throw new Error('cycle ' + path.slice(path.indexOf(node)).concat([node]).join('>'));
    }
    state.set(node, 1);
    path.push(node);
    for (const next of after.get(node) ?? []) {
      visit(next);
    }
    path.pop();
    state.set(node, 2);
    out.unshift(node);
  };
  try {
    for (const node of after.keys()) {
      visit(node);
    }
    return out.join(' ');
  } catch (error) {
    return (error as Error).message;
  }
}
console.log(order([['shirt', 'tie'], ['tie', 'jacket'], ['trousers', 'shoes'], ['trousers', 'belt'], ['belt', 'jacket'], ['socks', 'shoes']]));
console.log(order([['a', 'b'], ['b', 'c'], ['c', 'd'], ['d', 'b']]), '|', order([]), '|', order([['x', 'x']]));

// expect: 11 after 24
// expect: S..#....
// expect: *#.#.##.
// expect: *#...#..
// expect: *####.#.
// expect: *******E
// expect: 11
// expect: 9 after 11
// expect: S9999E
// expect: *####*
// expect: ******
// expect: 9
// expect: no way after 1
// expect: S#E
// expect: ##.
// expect: ...
// expect: Infinity
// expect: no S
// expect: socks trousers belt shoes shirt tie jacket
// expect: cycle b>c>d>b |  | cycle x>x
