// The view of components: structs, what builds them, and what they are made of, out of the server's symbols of the file.
import * as vscode from 'vscode';

interface Entry { readonly symbol: vscode.DocumentSymbol; readonly uri: vscode.Uri; readonly inner: Entry[] }

const icons: Partial<Record<vscode.SymbolKind, string>> = { [vscode.SymbolKind.Struct]: 'symbol-structure', [vscode.SymbolKind.Object]: 'symbol-misc', [vscode.SymbolKind.Method]: 'symbol-method', [vscode.SymbolKind.Function]: 'symbol-method' };

/** Long enough that typing does not flicker. */
const pause = 300;

export class Components implements vscode.TreeDataProvider<Entry>, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  readonly onDidChangeTreeData = this.changed.event;
  private readonly others: vscode.Disposable[];
  private timer: NodeJS.Timeout | undefined;

  constructor() {
    this.others = [
      vscode.window.registerTreeDataProvider('ark.components', this),
      vscode.window.onDidChangeActiveTextEditor(() => this.changed.fire()),
      vscode.workspace.onDidChangeTextDocument(({ document }) => { if (document === vscode.window.activeTextEditor?.document) this.later(); }),
    ];
  }

  dispose(): void {
    clearTimeout(this.timer);
    for (const other of this.others) other.dispose();
  }

  /** The server may just have come. */
  refresh(): void {
    this.changed.fire();
  }

  async getChildren(entry?: Entry): Promise<Entry[]> {
    if (entry !== undefined) return entry.inner;
    const document = vscode.window.activeTextEditor?.document;
    if (document?.languageId !== 'ets') return [];
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[] | undefined>('vscode.executeDocumentSymbolProvider', document.uri);
    return entriesOf(symbols ?? [], document.uri);
  }

  getTreeItem({ symbol, uri, inner }: Entry): vscode.TreeItem {
    const item = new vscode.TreeItem(symbol.name, inner.length > 0 ? vscode.TreeItemCollapsibleState.Expanded : vscode.TreeItemCollapsibleState.None);
    item.description = symbol.detail;
    item.iconPath = new vscode.ThemeIcon(icons[symbol.kind] ?? 'symbol-misc');
    item.command = { command: 'vscode.open', title: '', arguments: [uri, { selection: symbol.selectionRange, preserveFocus: false }] };
    return item;
  }

  private later(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.changed.fire(), pause);
  }
}

/** Components, and what has some within it. */
function entriesOf(symbols: readonly vscode.DocumentSymbol[], uri: vscode.Uri): Entry[] {
  return symbols.flatMap(symbol => {
    const inner = entriesOf(symbol.children, uri);
    const isComponent = symbol.kind === vscode.SymbolKind.Struct || symbol.kind === vscode.SymbolKind.Object;
    return isComponent || inner.length > 0 ? [{ symbol, uri, inner }] : [];
  });
}
