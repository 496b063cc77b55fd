using System.Collections.Immutable;

namespace CoursePack.Core.Workspaces;

/// <summary>Workspaces on one another: a file is that of the first which has it.</summary>
/// <param name="layers">The one on top first.</param>
public sealed class StackedWorkspace(ImmutableArray<IWorkspace> layers) : IWorkspace
{
    public string Root => layers[^1].Root;

    public FileLookup Read(string path)
    {
        FileLookup? folder = null;
        foreach (var layer in layers)
        {
            switch (layer.Read(path))
            {
                case FileLookup.Missing:
                    break;
                case FileLookup.IsFolder found:
                    folder = found;
                    break;
                case var found:
                    return found;
            }
        }

        return folder ?? new FileLookup.Missing();
    }

    public ImmutableArray<string> Files(string folder) =>
        [.. layers.SelectMany(l => l.Files(folder)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}
