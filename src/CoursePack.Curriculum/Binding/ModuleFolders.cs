using System.Collections.Immutable;
using System.Globalization;
using CoursePack.Core.Text;
using CoursePack.Core.Workspaces;
using CoursePack.Curriculum.Loading;
using CoursePack.Curriculum.Model;

namespace CoursePack.Curriculum.Binding;

/// <summary>Finds the folders of <c>modules/</c> and <c>add-ons/</c>, and puts the modules in teaching order.</summary>
internal sealed class ModuleFolders(BindingContext context, ModuleBinder binder)
{
    private const string FileName = "module.yaml";

    private static readonly Thing[] InModules = [Thing.Module, Thing.Outcome, Thing.Session, Thing.Activity];

    /// <param name="listed">The ids of <c>modules</c> in <c>course.yaml</c>; null teaches all of them by number.</param>
    public ImmutableArray<Module> Modules(string folder, ImmutableArray<Spanned<string>>? listed)
    {
        var loaded = Load(folder, numbered: true);
        var wanted = listed?.Select(l => l.Value).ToHashSet(StringComparer.Ordinal);
        var modules = new List<(Module Module, int? FolderNumber, string Folder)>();
        foreach (var (name, node) in loaded)
        {
            if (wanted is not null && IdOf(node) is { } id && !wanted.Contains(id.Text))
                context.Found.Add(BindingFindings.UnlistedModule.At(id.Span, $"the module '{id.Text}' is not in the course's list of modules", "add it to 'modules' in course.yaml when it is ready"));
            else if (binder.Module(node) is { } module)
                modules.Add((module, FileNames.Number(name), name));
        }

        CheckNumbers(modules);
        return listed is { } order ? InOrder(order, modules) : [.. modules.OrderBy(m => m.Module.Number).ThenBy(m => m.Folder, StringComparer.Ordinal).Select(m => m.Module)];
    }

    /// <param name="on">The ids of <c>add_ons</c> in <c>course.yaml</c>.</param>
    public ImmutableArray<Module> AddOns(string folder, ImmutableArray<Spanned<string>> on)
    {
        var addOns = Load(folder, numbered: false)
            .Select(f => binder.AddOn(f.Node, IdOf(f.Node) is { } id && on.Any(o => o.Value == id.Text)))
            .OfType<Module>().OrderBy(m => m.Id, StringComparer.Ordinal).ToImmutableArray();
        foreach (var id in on)
        {
            if (context.References.IsDeclared(Thing.Module, id.Value) && addOns.All(a => a.Id != id.Value))
                context.Found.Add(BindingFindings.DanglingReference.At(id.Span, $"'{id.Value}' is a module and not an add-on", "modules are always taught; take it out of 'add_ons'"));
            else
                context.References.Expect(Thing.Module, id.Value, id);
        }

        return addOns;
    }

    private static YamlNode.Scalar? IdOf(YamlNode node) =>
        (node as YamlNode.Mapping)?.Entries.FirstOrDefault(e => e.Key.Text == "id")?.Value as YamlNode.Scalar;

    private List<(string Name, YamlNode Node)> Load(string folder, bool numbered)
    {
        var paths = context.Files.List(folder);
        var loaded = new List<(string, YamlNode)>();
        foreach (var name in paths.Select(p => p[(folder.Length + 1)..].Split('/')[0]).Distinct().Order(StringComparer.Ordinal))
        {
            var path = $"{folder}/{name}/{FileName}";
            var isModule = numbered ? FileNames.Number(name) is not null : ScalarValue.IsId(name);
            if (paths.Contains($"{folder}/{name}"))
            {
                // A file beside the folders is nobody's business; a link that is named like a folder would be missed in silence.
                if (isModule && context.Files.IsUnfollowedLink($"{folder}/{name}"))
                    context.References.MarkIncomplete(InModules);
                continue;
            }

            if (!isModule)
            {
                // Also where the file is called otherwise: a folder of pictures holds no YAML.
                if (paths.FirstOrDefault(p => p == path) is { } misnamed || (misnamed = paths.FirstOrDefault(p => IsYaml(p, $"{folder}/{name}"))) is not null)
                    context.Found.Add(BindingFindings.NameMismatch.At(SourceSpan.OfFile(misnamed), $"the folder '{name}' is not named like a module's", numbered ? "name it with its number, like 02-recovery" : "use a to z, 0 to 9 and hyphens"));
                continue;
            }

            if (context.Files.Yaml(path) is { } node)
                loaded.Add((name, node));
            else
                context.References.MarkIncomplete(InModules);
        }

        return loaded;
    }

    private static bool IsYaml(string path, string folder) =>
        WorkspacePath.Folder(path) == folder && (path.EndsWith(".yaml", StringComparison.Ordinal) || path.EndsWith(".yml", StringComparison.Ordinal));

    private void CheckNumbers(List<(Module Module, int? FolderNumber, string Folder)> modules)
    {
        var places = new Dictionary<int, Module>();
        foreach (var (module, folderNumber, folder) in modules)
        {
            if (module.Number is not { } number || module.NumberSpan is not { } span)
                continue;
            if (number != folderNumber)
                context.Found.Add(BindingFindings.NameMismatch.At(span, $"the module's number is {number.ToString(CultureInfo.InvariantCulture)}, and its folder is '{folder}'", "correct one of them"));
            if (!places.TryAdd(number, module))
                context.Found.Add(BindingFindings.DuplicateId.At(span, $"the module number {number.ToString(CultureInfo.InvariantCulture)} is used twice", "give one of them another number").With(places[number].NumberSpan ?? places[number].Span, "the first one"));
        }
    }

    private ImmutableArray<Module> InOrder(ImmutableArray<Spanned<string>> listed, List<(Module Module, int? FolderNumber, string Folder)> modules)
    {
        var ordered = ImmutableArray.CreateBuilder<Module>();
        var seen = new Dictionary<string, SourceSpan>(StringComparer.Ordinal);
        foreach (var id in listed)
        {
            context.References.Expect(Thing.Module, id.Value, id);
            if (!seen.TryAdd(id.Value, id.Span))
                context.Found.Add(BindingFindings.DuplicateId.At(id.Span, $"'{id.Value}' is listed twice", "keep one of them").With(seen[id.Value], "the first one"));
            else if (modules.Find(m => m.Module.Id == id.Value).Module is { } module)
                ordered.Add(module);
        }

        return ordered.ToImmutable();
    }
}
