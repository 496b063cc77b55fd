using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using CoursePack.Tests.Testing;

namespace CoursePack.Tests.Architecture;

/// <summary>The list of generic methods that a published command has compiled ahead: an old one is harmless, and slow.</summary>
public sealed class CompiledAheadTests
{
    [Fact]
    public void Nine_in_ten_of_our_types_in_the_list_are_still_there()
    {
        using var file = new PEReader(File.OpenRead(Repository.PathOf("src/CoursePack.Cli/startup.mibc")));
        var metadata = file.GetMetadataReader();
        var listed = metadata.TypeReferences.Select(t => Name(metadata, t)).OfType<string>().ToList();
        var gone = listed.Where(name => Type.GetType(name) is null).ToList();
        (gone.Count * 10).ShouldBeLessThan(listed.Count, $"run tests/CoursePack.Recording/record.sh; the list names {string.Join(", ", gone)}");
    }

    /// <summary>With its assembly; null for a type that is not ours.</summary>
    private static string? Name(MetadataReader metadata, TypeReferenceHandle handle)
    {
        var type = metadata.GetTypeReference(handle);
        var name = metadata.GetString(type.Name);
        if (type.ResolutionScope.Kind == HandleKind.TypeReference)
            return Name(metadata, (TypeReferenceHandle)type.ResolutionScope)?.Split(", ") is [var outer, var home] ? $"{outer}+{name}, {home}" : null;
        var assembly = metadata.GetString(metadata.GetAssemblyReference((AssemblyReferenceHandle)type.ResolutionScope).Name);
        return assembly.StartsWith("coursepack", StringComparison.OrdinalIgnoreCase) ? $"{metadata.GetString(type.Namespace)}.{name}, {assembly}" : null;
    }
}
