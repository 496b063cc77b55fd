using System.Collections.Immutable;
using CoursePack.Core.Text;

namespace CoursePack.Curriculum.Loading;

/// <summary>What binding reads: the files of one course, or those of an overlay merged with the course it extends.</summary>
internal interface ICourseFiles
{
    /// <summary>All YAML read so far: files, and the keys of pages.</summary>
    IReadOnlyList<YamlPart> ReadYaml { get; }

    /// <summary>The files of a folder that need not be there.</summary>
    ImmutableArray<string> List(string folder);

    bool Exists(string path);

    /// <summary>A link to a folder is never walked; says so, because all that lies in it would be missed in silence.</summary>
    bool IsUnfollowedLink(string path);

    /// <summary>The nodes of a YAML file, or null with a finding.</summary>
    /// <param name="namedAt">Where another file names it; null when the folder layout asks for it.</param>
    YamlNode? Yaml(string path, SourceSpan? namedAt = null);

    /// <summary>A page of Markdown under a front matter, or null with a finding.</summary>
    MarkdownPage? Page(string path);

    /// <summary>A text file, or null with a finding.</summary>
    /// <param name="namedAt">Where another file names it.</param>
    SourceText? Text(string path, SourceSpan? namedAt = null);
}
