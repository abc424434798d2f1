// A tree as a program makes it, and as a browser does.

const choices = {
  justify: ['Start', 'Center', 'End', 'SpaceBetween', 'SpaceAround', 'SpaceEvenly'],
  side: ['Start', 'Center', 'End'],
  item: ['Auto', 'Start', 'Center', 'End', 'Baseline', 'Stretch'],
  direction: ['Row', 'Column', 'RowReverse', 'ColumnReverse'],
  wrap: ['NoWrap', 'Wrap', 'WrapReverse'],
};
const length = (size) => size.px ?? `${size.percent}%`;
const edges = ([top, right, bottom, left]) => ({ top, right, bottom, left });
const isSet = (sides) => sides.some(n => n !== 0);

/** What rectangles.ets reads. */
export function toArk(node) {
  const attributes = [];
  const set = (name, value) => attributes.push([name, value]);
  if (node.width) set('width', length(node.width));
  if (node.height) set('height', length(node.height));
  if (isSet(node.padding)) set('padding', edges(node.padding));
  if (node.border) set('borderWidth', node.border);
  if (isSet(node.margin)) set('margin', edges(node.margin));
  if (node.limits) set('constraintSize', node.limits);
  if (node.ratio) set('aspectRatio', node.ratio);
  if (node.weight) set('layoutWeight', node.weight);
  if (node.grow) set('flexGrow', node.grow);
  if (node.alignSelf) set('alignSelf', choices.item.indexOf(node.alignSelf));
  if (node.offset) set('offset', { x: node.offset[0], y: node.offset[1] });
  if (node.position) set('position', { x: node.position[0], y: node.position[1] });
  if (node.isGone) set('visibility', 2);
  if (node.isRightToLeft) set('direction', 1);
  let call = null;
  if (node.kind === 'Stack') call = { alignContent: node.place };
  else if (node.kind === 'Flex') {
    call = {
      direction: choices.direction.indexOf(node.direction), wrap: choices.wrap.indexOf(node.wrap), justifyContent: choices.justify.indexOf(node.justify),
      alignItems: choices.item.indexOf(node.align), alignContent: choices.justify.indexOf(node.alignContent), space: { main: node.gap, cross: node.lineGap },
    };
  } else {
    call = { space: node.gap };
    set('justifyContent', choices.justify.indexOf(node.justify));
    set('alignItems', choices.side.indexOf(node.align));
  }
  return { type: node.kind, call, attributes, children: node.children.map(toArk) };
}

const css = { Start: 'flex-start', Center: 'center', End: 'flex-end', SpaceBetween: 'space-between', SpaceAround: 'space-around', SpaceEvenly: 'space-evenly', Stretch: 'stretch' };
const grid = ['start', 'center', 'end'];
const isLine = (node) => node !== undefined && node.kind !== 'Stack';

/** What a browser reads. Each box has the class `b`; what only CSS needs has none. */
export function toHtml(node, parent) {
  const style = ['box-sizing:border-box', 'min-width:0', 'min-height:0', 'border:0 solid'];
  const say = (name, value) => style.push(`${name}:${value}`);
  boxStyle(node, parent, say);
  contentStyle(node, say);
  if (node.isGone) say('display', 'none');
  const inner = `<div class=b style="${style.join(';')}">${node.children.map(c => toHtml(c, node)).join('')}</div>`;
  if (!node.weight || node.isGone) return inner;
  // Weights share out margin boxes: what CSS grows is a box around the margins. (Factors that add up to less than 1 do not fill a line there.)
  const align = css[node.alignSelf ?? parent.align];
  return `<div style="flex:${node.weight * 100} 1 0px;min-width:0;min-height:0;align-self:stretch;display:flex;flex-direction:${parent.isVertical ? 'column' : 'row'};align-items:${align}">${inner}</div>`;
}

function boxStyle(node, parent, say) {
  if (node.isRightToLeft) say('direction', 'rtl');
  for (const side of ['width', 'height']) {
    const margin = side === 'width' ? node.margin[1] + node.margin[3] : node.margin[0] + node.margin[2];
    const limits = node.limits ?? {};
    const most = limits[side === 'width' ? 'maxWidth' : 'maxHeight'], least = limits[side === 'width' ? 'minWidth' : 'minHeight'];
    const isShared = node.weight && (parent.isVertical ? 'height' : 'width') === side;
    if (node[side]) say(side, node[side].px !== undefined ? `${node[side].px}px` : `${node[side].percent}%`);
    // Percentages of what is not known yet would take the other limit along.
    if (most !== undefined) say(`max-${side}`, `${most}px`);
    else if (!node[side] && !isShared && !node.ratio) say(`max-${side}`, `calc(100% - ${margin}px)`);
    if (least !== undefined) say(`min-${side}`, `${least}px`);
  }
  if (node.ratio) say('aspect-ratio', node.ratio);
  if (isSet(node.padding)) say('padding', node.padding.map(n => `${n}px`).join(' '));
  if (node.border) say('border-width', `${node.border}px`);
  if (isSet(node.margin)) say('margin', node.margin.map(n => `${n}px`).join(' '));
  if (node.position) {
    say('position', 'absolute');
    // Of the content in ArkUI, of what is within the border in CSS.
    say('left', `${node.position[0] + parent.padding[3] + (node.offset?.[0] ?? 0)}px`);
    say('top', `${node.position[1] + parent.padding[0] + (node.offset?.[1] ?? 0)}px`);
  } else {
    say('position', 'relative');
    if (node.offset) { say('left', `${node.offset[0]}px`); say('top', `${node.offset[1]}px`); }
  }
  if (!isLine(parent)) {
    if (parent && !node.position) say('grid-area', '1/1');
    return;
  }
  const shrink = parent.kind === 'Flex' && parent.wrap === 'NoWrap' ? 1 : 0;
  say('flex', node.weight ? '1 1 0px' : `${node.grow ?? 0} ${shrink} auto`);
  if (node.alignSelf) say('align-self', css[node.alignSelf]);
}

/** What does not fit sticks out at the end only. */
const safe = (align) => align === 'Center' || align === 'End' ? 'safe ' + css[align] : css[align];

function contentStyle(node, say) {
  if (node.kind === 'Stack') {
    say('display', 'grid');
    // As large as the content when that is known, else as what is in it.
    say('grid-template', `${node.height || node.isStretched ? 'minmax(0,1fr)' : 'auto'}/${node.width ? 'minmax(0,1fr)' : 'auto'}`);
    say('justify-items', grid[node.place % 3]);
    say('align-items', grid[Math.floor(node.place / 3)]);
    return;
  }
  say('display', 'flex');
  const isFlex = node.kind === 'Flex';
  // What WrapReverse turns round is the line, not the order of the lines.
  const isReversed = isFlex && node.direction.endsWith('Reverse') !== (node.wrap === 'WrapReverse');
  say('flex-direction', (node.isVertical ? 'column' : 'row') + (isReversed ? '-reverse' : ''));
  const sharesOut = node.justify.startsWith('Space');
  say('justify-content', safe(node.justify));
  say('align-items', css[node.align]);
  const wraps = isFlex && node.wrap !== 'NoWrap';
  if (wraps) {
    say('flex-wrap', 'wrap');
    say('align-content', safe(node.alignContent));
  }
  const gap = sharesOut && !wraps ? 0 : node.gap;
  if (gap) say(node.isVertical ? 'row-gap' : 'column-gap', `${gap}px`);
  if (node.lineGap && wraps) say(node.isVertical ? 'column-gap' : 'row-gap', `${node.lineGap}px`);
}
