using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace CoursePack.Recording;

/// <summary>
/// Methods as crossgen2 reads them with <c>--mibc</c>: an assembly whose global method <c>AssemblyDictionary</c> names, for each set
/// of assemblies, a method that loads the tokens of what was used of them. Same methods, same bytes.
/// </summary>
internal sealed class Profile
{
    private readonly MetadataBuilder metadata = new();

    private readonly Tokens tokens;

    private readonly SortedDictionary<string, SortedDictionary<string, MethodBase>> groups = new(StringComparer.Ordinal);

    public Profile() => tokens = new(metadata);

    /// <summary>Only instantiations over values: those over references share code that is compiled ahead anyway.</summary>
    public void Add(MethodBase method)
    {
        Type[] arguments = [.. Arguments(method)];
        if (!Array.Exists(arguments, HoldsValue) || !arguments.Concat(method.GetParameters().Select(p => Within(p.ParameterType))).All(IsNamed))
            return;
        // The assembly that declares the method stands first.
        var assemblies = string.Join(';', arguments.SelectMany(Assemblies).Prepend(method.Module.Assembly).Select(a => a.GetName().Name).Distinct());
        if (!groups.TryGetValue(assemblies, out var group))
            groups.Add(assemblies, group = new(StringComparer.Ordinal));
        group[$"{method.DeclaringType} {method} {string.Join(' ', arguments.AsEnumerable())}"] = method;
    }

    public byte[] ToBytes()
    {
        metadata.AddModule(0, metadata.GetOrAddString("profile"), metadata.GetOrAddGuid(Fixed), default, default);
        metadata.AddAssembly(metadata.GetOrAddString("profile"), new(1, 0, 0, 0), default, default, 0, AssemblyHashAlgorithm.None);
        metadata.AddTypeDefinition(0, default, metadata.GetOrAddString("<Module>"), default, MetadataTokens.FieldDefinitionHandle(1), MetadataTokens.MethodDefinitionHandle(1));
        var code = new BlobBuilder();
        var bodies = new MethodBodyStreamEncoder(code);
        var names = groups.Select(g => (g.Key, Method: Define(bodies, g.Key, [.. g.Value.Values.Select(m => ("", tokens.Of(m)))]))).ToList();
        Define(bodies, "AssemblyDictionary", [.. names.Select(n => (n.Key, (EntityHandle)n.Method))]);
        var image = new BlobBuilder();
        new ManagedPEBuilder(PEHeaderBuilder.CreateLibraryHeader(), new MetadataRootBuilder(metadata), code, deterministicIdProvider: _ => new(Fixed, 1)).Serialize(image);
        return image.ToArray();
    }

    private static Guid Fixed => new("c0057ac1-0000-4000-8000-000000000001");

    /// <summary>A method that loads tokens, each with a text before it, and does nothing with them.</summary>
    private MethodDefinitionHandle Define(MethodBodyStreamEncoder bodies, string name, (string Text, EntityHandle Token)[] loaded)
    {
        var body = new InstructionEncoder(new BlobBuilder());
        foreach (var (text, token) in loaded)
        {
            if (text.Length > 0)
                body.LoadString(metadata.GetOrAddUserString(text));
            body.OpCode(ILOpCode.Ldtoken);
            body.Token(token);
            body.OpCode(ILOpCode.Pop);
        }

        body.OpCode(ILOpCode.Ret);
        var signature = new BlobBuilder();
        new BlobEncoder(signature).MethodSignature().Parameters(0, r => r.Void(), _ => { });
        return metadata.AddMethodDefinition(
            MethodAttributes.Public | MethodAttributes.Static, 0, metadata.GetOrAddString(name), metadata.GetOrAddBlob(signature), bodies.AddMethodBody(body), default);
    }

    private static IEnumerable<Type> Arguments(MethodBase method) =>
        (method.DeclaringType!.IsGenericType ? method.DeclaringType.GetGenericArguments() : []).Concat(method.IsGenericMethod ? method.GetGenericArguments() : []);

    private static bool HoldsValue(Type type) => type.IsValueType || (type.IsGenericType && Array.Exists(type.GetGenericArguments(), HoldsValue));

    private static Type Within(Type type) => type.IsByRef || type.IsPointer ? Within(type.GetElementType()!) : type;

    /// <summary>Without the few types that a signature here cannot name, and without what records.</summary>
    private static bool IsNamed(Type type) =>
        !type.IsPointer && !type.IsFunctionPointer && !type.IsByRef && !type.IsVariableBoundArray
        && type.Assembly != typeof(Profile).Assembly && type.Namespace != "System.Diagnostics.Tracing"
        && (!type.HasElementType || IsNamed(type.GetElementType()!)) && (!type.IsGenericType || type.GetGenericArguments().All(IsNamed));

    private static IEnumerable<Assembly> Assemblies(Type type) =>
        type.HasElementType ? Assemblies(type.GetElementType()!)
        : type.IsGenericType ? type.GetGenericArguments().SelectMany(Assemblies).Prepend(type.Assembly)
        : [type.Assembly];
}
