using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("Guiju.Store.Tests")]
