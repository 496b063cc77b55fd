using System.Reflection;
using CoursePack.Core.Diagnostics;
using CoursePack.Curriculum.Validation;

namespace CoursePack.Tests.Rules;

/// <summary>Every descriptor that any assembly of ours holds in a static field or property, or as a rule's.</summary>
internal static class DescriptorCatalogue
{
    private const BindingFlags Static = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    public static IReadOnlyList<Assembly> Assemblies { get; } =
        [.. new[] { "CoursePack.Core", "CoursePack.Curriculum", "CoursePack.Typesetting", "CoursePack.Rendering", "coursepack" }.Select(Assembly.Load)];

    public static IReadOnlyList<DiagnosticDescriptor> All { get; } =
    [
        .. Assemblies.SelectMany(a => a.GetTypes()).Where(t => !t.ContainsGenericParameters).SelectMany(OfType)
            .Concat(CourseRules.All.Select(r => r.Descriptor))
            .Distinct()
            .OrderBy(d => d.Code, StringComparer.Ordinal),
    ];

    private static IEnumerable<DiagnosticDescriptor> OfType(Type type)
    {
        foreach (var field in type.GetFields(Static).Where(f => f.FieldType == typeof(DiagnosticDescriptor)))
            yield return (DiagnosticDescriptor)field.GetValue(null)!;
        foreach (var property in type.GetProperties(Static).Where(p => p.PropertyType == typeof(DiagnosticDescriptor)))
            yield return (DiagnosticDescriptor)property.GetValue(null)!;
    }
}
