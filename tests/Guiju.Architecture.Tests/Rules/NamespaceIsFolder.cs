using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Guiju.Architecture.Tests.Rules;

/// <summary>A type is found where its name says: <c>src/Guiju.Kernel/Law/Citation.cs</c> declares in <c>Guiju.Kernel.Law</c>.</summary>
internal static class NamespaceIsFolder
{
    public static IEnumerable<string> Astray(IEnumerable<SourceFile> files)
    {
        foreach (var file in files)
        {
            var expected = string.Join('.', file.Folder.Split('/').Skip(1));
            var root = CSharpSyntaxTree.ParseText(file.Text).GetCompilationUnitRoot();
            foreach (var space in root.DescendantNodes().OfType<BaseNamespaceDeclarationSyntax>())
            {
                if (space.Name.ToString() != expected)
                {
                    yield return $"{file.Path} declares {space.Name}, expected {expected}";
                }
            }

            // Top-level statements, global usings and assembly attributes need no namespace; a type does.
            if (root.Members.Any(member => member is BaseTypeDeclarationSyntax or DelegateDeclarationSyntax) && file.Name != "Program.cs")
            {
                yield return $"{file.Path} declares a type outside any namespace";
            }
        }
    }
}
