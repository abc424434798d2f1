// Where variables live: in SSA values; in stack slots when a protected region assigns them; in cells when closures share them
// and they change; in module variables. A captured variable that never changes is copied into the closure.

using Ark.Ir;

namespace Ark.Lowering.ToIr;

internal sealed partial class FunctionLowering
{
    private enum Storage { Ssa, Slot, Cell }

    /// <param name="Type">Of the variable's value. Where reads are checked it is `value`, which can say that it is uninitialised.</param>
    /// <param name="Variable">Of the value; of the cell's reference where the storage is a cell.</param>
    private sealed record Place(Storage Storage, IrType Type, Variable Variable, Value? Slot);

    private readonly Dictionary<VariableSymbol, Place> _places = [];
    private HashSet<VariableSymbol> _protected = [];

    /// <summary>Closures and their maker see one variable: it changes, or they may look before it is initialised.</summary>
    private bool IsCell(VariableSymbol variable) =>
        variable.IsCaptured && (variable.IsReassigned || NeedsCheck(variable) || variable.Kind == VariableKind.Var);

    private bool NeedsCheck(VariableSymbol variable) => program.NeedsCheck(variable);

    /// <summary>Before the first statement: stack slots for what protected regions assign, and `var` variables.</summary>
    private void PrepareVariables(BoundNode body)
    {
        _protected = ProtectedVariables.Find(body);
        foreach (var variable in _protected)
        {
            if (variable.IsGlobal || IsCell(variable) || _places.ContainsKey(variable)) continue;
            var type = TypeInPlace(variable);
            var slot = _ir.Emit(Op.Local, IrType.Ptr, new LocalSlot(variable.Name, type, IsNobodys(variable)));
            _places[variable] = new Place(Storage.Slot, type, Named(variable, type), slot);
            _ir.Emit(Op.LocalStore, slot, Undefined(type));
        }
        foreach (var variable in BoundWalk.Descendants(body).OfType<BoundVariableDeclaration>().Select(d => d.Variable).Where(v => v.Kind == VariableKind.Var).Distinct())
            if (!(_places.TryGetValue(variable, out var place) && place.Storage != Storage.Slot))
                Declare(variable, Undefined(RepresentationOf(variable)));
    }

    private static Variable Named(VariableSymbol variable, IrType type) => new(variable.Name, type, isWritten: !IsNobodys(variable));

    /// <summary>The compiler has made it: the index of a loop over an array, a value that is needed twice.</summary>
    private static bool IsNobodys(VariableSymbol variable) => variable.Declarations.Count == 0;

    private IrType TypeInPlace(VariableSymbol variable) => NeedsCheck(variable) ? IrType.Value : RepresentationOf(variable);

    private Place PlaceOf(VariableSymbol variable)
    {
        if (_places.TryGetValue(variable, out var place)) return place;
        var type = TypeInPlace(variable);
        place = IsCell(variable)
            ? new Place(Storage.Cell, type, Named(variable, IrType.Ref), null)
            : new Place(Storage.Ssa, type, Named(variable, type), null);
        _places.Add(variable, place);
        return place;
    }

    /// <summary>The variable comes into being with this value.</summary>
    private void Declare(VariableSymbol variable, Value value)
    {
        if (variable.IsGlobal)
        {
            var global = program.GlobalFor(variable);
            _ir.Emit(Op.GlobalStore, global, Convert(value, global.Kind.Type()));
            return;
        }
        var place = PlaceOf(variable);
        if (place.Storage == Storage.Cell) _ir.WriteVariable(place.Variable, _ir.Emit(Op.AllocCell, Boxed(value)));
        else Store(place, value);
    }

    /// <summary>A block is entered that declares the variable, and something may look at it before its declaration runs.</summary>
    private void DeclareUninitialized(VariableSymbol variable)
    {
        if (variable.IsGlobal) return;
        var place = PlaceOf(variable);
        if (place.Storage == Storage.Cell)
            _ir.WriteVariable(place.Variable, _ir.Emit(Op.AllocCell, _ir.Constant(ValueConstant.Uninitialized)));
        else if (place.Type == IrType.Value)
            Store(place, _ir.Constant(ValueConstant.Uninitialized));
    }

    private void Store(Place place, Value value)
    {
        switch (place.Storage)
        {
            case Storage.Ssa:
                _ir.WriteVariable(place.Variable, Convert(value, place.Type));
                break;
            case Storage.Slot:
                _ir.Emit(Op.LocalStore, place.Slot!, Convert(value, place.Type));
                break;
            default:
                var cell = _ir.ReadVariable(place.Variable);
                var boxed = Boxed(value);
                _ir.Emit(Op.CellStore, cell, boxed);
                Barrier(cell, boxed);
                break;
        }
    }

    private void Assign(VariableSymbol variable, Value value)
    {
        if (variable.IsGlobal)
        {
            var global = program.GlobalFor(variable);
            if (NeedsCheck(variable)) ReadVariable(variable);
            _ir.Emit(Op.GlobalStore, global, Convert(value, global.Kind.Type()));
            return;
        }
        if (NeedsCheck(variable) && variable.Kind is VariableKind.Let or VariableKind.Const) ReadVariable(variable);
        Store(PlaceOf(variable), value);
    }

    private Value ReadVariable(VariableSymbol variable)
    {
        if (program.ConstantOf(variable) is { } constant) return Constant(constant);
        var type = RepresentationOf(variable);
        var code = CodeBehind(variable);
        if (code is null && IsOnlyDeclared(variable))
        {
            ThrowUnavailable(variable);
            return Undefined(type);
        }
        Value value;
        if (code is not null) value = code;
        else if (IsOfHost(variable)) value = ReadOfHost(variable, "readDeclared");
        else if (variable.IsGlobal)
        {
            var global = program.GlobalFor(variable);
            value = _ir.Emit(Op.GlobalLoad, global.Kind.Type(), global);
        }
        else
        {
            if (_selfVariable is not null && ReferenceEquals(variable, _selfVariable)) return _closure ?? _ir.Emit(Op.FunctionValue, Self.Reference);
            var place = PlaceOf(variable);
            value = place.Storage switch
            {
                Storage.Ssa => _ir.ReadVariable(place.Variable),
                Storage.Slot => _ir.Emit(Op.LocalLoad, place.Type, null, place.Slot!),
                _ => _ir.Emit(Op.CellLoad, _ir.ReadVariable(place.Variable)),
            };
        }
        if (NeedsCheck(variable) && value.Type == IrType.Value) _ir.Emit(Op.CheckTdz, IrType.Void, variable.Name, value);
        return type == IrType.F64 && value.Type == IrType.Value ? _ir.Emit(Op.AsF64, value) : value;
    }

    // ── Captures ────────────────────────────────────────────────────────────────────────────────────────────────────

    /// <summary>The word that a closure carries for a variable: its cell, or a copy of its value.</summary>
    private Value CaptureOf(VariableSymbol variable)
    {
        var place = PlaceOf(variable);
        return Boxed(place.Storage switch
        {
            Storage.Slot => _ir.Emit(Op.LocalLoad, place.Type, null, place.Slot!),
            // The function has not captured itself; who expects the variable's cell gets one of its own, which nobody will write to.
            _ when _selfVariable is not null && ReferenceEquals(variable, _selfVariable) => IsCell(variable) ? _ir.Emit(Op.AllocCell, Boxed(_closure!)) : _closure!,
            _ => _ir.ReadVariable(place.Variable),
        });
    }

    private void BindCapture(VariableSymbol variable, Value word)
    {
        var type = TypeInPlace(variable);
        if (IsCell(variable))
        {
            var place = new Place(Storage.Cell, type, Named(variable, IrType.Ref), null);
            _places[variable] = place;
            _ir.WriteVariable(place.Variable, _ir.Emit(Op.AsRef, word));
        }
        else
        {
            var place = new Place(Storage.Ssa, type, Named(variable, type), null);
            _places[variable] = place;
            _ir.WriteVariable(place.Variable, type == IrType.F64 ? _ir.Emit(Op.AsF64, word) : word);
        }
    }

    /// <summary>After a value has been stored in a heap object; numbers and the like need none.</summary>
    private void Barrier(Value holder, Value stored)
    {
        if (stored.Type != IrType.Value || stored.Definition is { Op: Op.BoxF64 or Op.BoxI1 or Op.Const or Op.ConstString or Op.ConstBigInt or Op.FunctionValue }) return;
        _ir.Emit(Op.Barrier, IrType.Void, null, holder, stored);
    }
}
