namespace Ark.Store.Registry;

/// <summary>How far a content has come.</summary>
/// <param name="What">What it is to the user.</param>
public readonly record struct Transfer(string What, long Done, long Size);
