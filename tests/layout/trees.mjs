// Random trees of boxes. A tree is made so that its boxes fit: each is given a part of the room that there is, and takes at most that.
// So the few that do not are those in which a rule says so (limits, shapes), and Flex lines that are meant to shrink.

export const window = { width: 400, height: 700 };

export class Random {
  constructor(seed) { this.state = seed >>> 0; }
  next() {
    // SplitMix32: seeds that lie side by side have nothing to do with each other.
    this.state = (this.state + 0x9e3779b9) >>> 0;
    let z = this.state;
    z = Math.imul(z ^ (z >>> 16), 0x21f0aaad);
    z = Math.imul(z ^ (z >>> 15), 0x735a2d97);
    return ((z ^ (z >>> 15)) >>> 0) / 0x100000000;
  }
  below(n) { return Math.floor(this.next() * n); }
  between(low, high) { return low + this.next() * (high - low); }
  whole(low, high) { return Math.round(this.between(low, high)); }
  chance(p) { return this.next() < p; }
  of(list) { return list[this.below(list.length)]; }
}

const justify = ['Start', 'Center', 'End', 'SpaceBetween', 'SpaceAround', 'SpaceEvenly'];

export function randomTree(random) {
  const made = { count: 0, limit: 3 + random.below(14) };
  const room = { width: random.whole(150, 380), height: random.whole(200, 680) };
  const root = { ...container(random), width: { px: room.width }, height: { px: room.height }, margin: [0, 0, 0, 0], children: [], isRoot: true };
  if (random.chance(0.2)) root.isRightToLeft = true;
  insets(random, root, room);
  fill(random, made, root, content(root, room), { width: true, height: true }, 0);
  return root;
}

function container(random) {
  const kind = random.of(['Row', 'Column', 'Row', 'Column', 'Flex', 'Flex', 'Stack']);
  const node = { kind, justify: random.of(justify), gap: random.chance(0.4) ? random.whole(1, 8) : 0 };
  if (kind === 'Stack') node.place = random.below(9);
  else if (kind === 'Flex') {
    node.direction = random.of(['Row', 'Column', 'Row', 'Column', 'RowReverse', 'ColumnReverse']);
    node.wrap = random.chance(0.4) ? random.of(['Wrap', 'Wrap', 'WrapReverse']) : 'NoWrap';
    node.align = random.of(['Start', 'Center', 'End', 'Start']);
    node.alignContent = random.of(justify);
    node.lineGap = random.chance(0.4) ? random.whole(1, 8) : 0;
    if (node.wrap === 'NoWrap' && random.chance(0.3)) node.shrinks = true;
  } else node.align = random.of(['Start', 'Center', 'End', 'Center']);
  node.isVertical = kind === 'Column' || kind === 'Flex' && node.direction.startsWith('Column');
  return node;
}

function insets(random, node, room) {
  const most = Math.min(room.width, room.height) / 8;
  const side = () => Math.round(random.between(0, Math.min(most, 12)));
  node.padding = random.chance(0.3) ? [side(), side(), side(), side()] : [0, 0, 0, 0];
  node.border = random.chance(0.15) ? random.whole(1, Math.max(1, Math.min(4, most))) : 0;
}

function content(node, room) {
  return {
    width: Math.max(room.width - node.padding[1] - node.padding[3] - 2 * node.border, 0),
    height: Math.max(room.height - node.padding[0] - node.padding[2] - 2 * node.border, 0),
  };
}

/** Gives a node its children. `room` is its content, `known` whose sizes of that are decided from above. */
function fill(random, made, node, room, known, depth) {
  const count = 1 + random.below(4);
  const main = node.isVertical ? 'height' : 'width';
  const cross = node.isVertical ? 'width' : 'height';
  const lines = node.wrap && node.wrap !== 'NoWrap' ? 2 : 1;
  const gaps = node.kind === 'Stack' ? 0 : (count - 1) * node.gap;
  // A wrapping Flex has two lines' worth of boxes, which need not fit.
  const share = node.kind === 'Stack' ? 1 : lines / count;
  const weights = (node.kind === 'Row' || node.kind === 'Column') && known[main] && random.chance(0.3);
  for (let i = 0; i < count && made.count < made.limit; i++) {
    made.count++;
    const part = { [main]: node.kind === 'Stack' ? room[main] : Math.max((room[main] - gaps) * Math.min(share, 1), 0), [cross]: lines > 1 ? room[cross] / count : room[cross] };
    if (node.kind === 'Stack') part[cross] = room[cross];
    node.children.push(child(random, made, node, part, room, known, depth, weights));
  }
}

function child(random, made, parent, part, room, known, depth, weights) {
  const isLeaf = depth > 3 || made.count >= made.limit || part.width < 20 || part.height < 20 || random.chance(0.35);
  const node = { ...(isLeaf ? { kind: 'Stack', place: 4, isVertical: false } : container(random)), margin: [0, 0, 0, 0], children: [] };
  const main = parent.isVertical ? 'height' : 'width';
  const cross = parent.isVertical ? 'width' : 'height';
  const isLine = parent.kind !== 'Stack';
  let left = { ...part };
  // What shrinks is the border box, in CSS the content.
  if (parent.shrinks) { node.padding = [0, 0, 0, 0]; node.border = 0; } else insets(random, node, left);
  if (random.chance(0.3)) {
    const side = () => random.whole(0, Math.min(8, left.width / 10, left.height / 10));
    node.margin = [side(), side(), side(), side()];
    left = { width: left.width - node.margin[1] - node.margin[3], height: left.height - node.margin[0] - node.margin[2] };
  }
  if (isLine && weights && random.chance(0.6)) node.weight = random.of([1, 1, 2, 3, 0.5]);
  else if (isLine && parent.kind === 'Flex' && parent.wrap === 'NoWrap' && !parent.shrinks && known[main] && lines(node) === 1 && random.chance(0.3)) node.grow = random.of([1, 2, 1.5]);
  if (isLine && random.chance(0.2)) node.alignSelf = random.of(['Start', 'Center', 'End']);
  if (isLine && lines(parent) === 1 && known[cross] && random.chance(0.1)) node.alignSelf = 'Stretch';

  const size = {};
  for (const side of ['width', 'height']) {
    if (side === main && node.weight) continue;
    const other = side === 'width' ? 'height' : 'width';
    const fills = node.kind === 'Flex' && !isLeaf && (node.isVertical ? 'height' : 'width') === side;
    const isShrunk = parent.shrinks && side === main;
    const most = isShrunk ? room[side] * 0.8 : left[side];
    if (node.alignSelf === 'Stretch' && side === cross) continue;
    if (isLeaf || fills || isShrunk || random.chance(0.5)) {
      if (known[side] && random.chance(0.35)) size[side] = { percent: Math.max(Math.floor(random.between(0.2, 1) * most / Math.max(room[side], 1) * 100), 1) };
      else size[side] = { px: Math.max(Math.floor(random.between(0.15, 1) * most), 1) };
    }
    if (isLeaf && size[other] && !node.weight && !node.grow && !parent.shrinks && node.alignSelf !== 'Stretch' && Math.min(left.width, left.height) > 12 && random.chance(0.15)) {
      const length = size[other].px ?? size[other].percent * room[other] / 100;
      const ratio = Math.ceil(length / Math.max(left[side], 1) * random.between(1, 3) * 100) / 100;
      delete size[side];
      node.padding = [0, 0, 0, 0];
      node.border = 0;
      node.ratio = side === 'height' ? Math.max(ratio, 0.2) : Math.min(1 / Math.max(ratio, 0.2), 5);
    }
  }
  Object.assign(node, size);
  // A wrapping Flex shares out what its limits leave between lines in CSS, and not in ArkUI.
  if (random.chance(0.08) && !node.weight && !node.grow && !parent.shrinks && !node.ratio && lines(node) === 1) {
    node.limits = random.of([{ minWidth: left.width * 0.5 }, { maxWidth: left.width * 0.4 }, { minHeight: left.height * 0.5 }, { maxHeight: left.height * 0.4 }, { minWidth: left.width * 0.4, maxWidth: left.width * 0.3 }]);
    for (const name in node.limits) node.limits[name] = Math.floor(node.limits[name]);
  }
  if (random.chance(0.06)) node.offset = [random.whole(-10, 10), random.whole(-10, 10)];
  if (isLeaf && random.chance(0.06) && size.width?.px && size.height?.px && !node.weight) {
    node.position = [random.whole(0, 40), random.whole(0, 40)];
    node.margin = [0, 0, 0, 0];
    delete node.grow;
    delete node.alignSelf;
  }
  // A line that wraps when it has shrunk, or has got its share, is wider then: CSS has decided on the width before that.
  if ((parent.shrinks || node.weight) && lines(node) > 1) node.wrap = 'NoWrap';
  if (random.chance(0.03)) node.isGone = true;
  if (isLeaf) return node;

  const estimate = { width: lengthOf(node.width, room.width, left.width), height: lengthOf(node.height, room.height, left.height) };
  if (node.weight) estimate[main] = left[main] * 0.5;
  if (node.limits) for (const side of ['width', 'height']) estimate[side] = Math.min(estimate[side], node.limits[side === 'width' ? 'maxWidth' : 'maxHeight'] ?? Infinity);
  // Weights and growing share out what is left before boxes are stretched, which may change how long they are.
  const isKnown = (side) => size[side] !== undefined || node.weight !== undefined && side === main || node.alignSelf === 'Stretch' && side === cross && !weights && parent.kind !== 'Flex';
  const inner = { width: isKnown('width') && !(node.grow && main === 'width') && !(parent.shrinks && main === 'width'), height: isKnown('height') && !(node.grow && main === 'height') && !(parent.shrinks && main === 'height') };
  fill(random, made, node, content(node, estimate), inner, depth + 1);
  return node;
}

const lines = (node) => node.wrap && node.wrap !== 'NoWrap' ? 2 : 1;
const lengthOf = (size, room, otherwise) => size === undefined ? otherwise : size.px ?? size.percent / 100 * room;
