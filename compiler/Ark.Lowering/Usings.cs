// Syntax serves for places and complaints here, so of its many names these suffice.
global using System.Collections.Immutable;
global using Ark.Semantics;
global using Diagnostic = Ark.Syntax.Diagnostic;
global using DiagnosticBag = Ark.Syntax.DiagnosticBag;
global using Location = Ark.Syntax.Location;
global using Node = Ark.Syntax.Node;
global using SourceText = Ark.Syntax.SourceText;
global using Type = Ark.Semantics.Type;
