// Many frames and their objects at once, so that the collector runs while they wait.
class Node {
  constructor(public value: number, public next: Node | null) {}
}
async function build(n: number): Promise<number> {
  let head: Node | null = null;
  for (let i = 0; i < 30; i++) {
    head = new Node(i * n, head);
    if (i % 7 === 0) await Promise.resolve(head);
  }
  let sum = 0;
  for (let at: Node | null = head; at !== null; at = at.next) sum += at.value;
  return sum;
}
async function main(): Promise<void> {
  const all: Promise<number>[] = [];
  for (let i = 0; i < 300; i++) all.push(build(i));
  let total = 0;
  for (const v of await Promise.all(all)) total += v;
  console.log(total);
  let text = '';
  for (let i = 0; i < 2000; i++) {
    const piece = await Promise.resolve('p' + i);
    if (i % 500 === 0) text += piece + ' ';
  }
  console.log(text);
}
main();

// expect: 19509750
// expect: p0 p500 p1000 p1500 
