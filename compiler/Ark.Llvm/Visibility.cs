using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("Ark.Tests")]
