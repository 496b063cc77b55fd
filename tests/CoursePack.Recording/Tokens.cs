using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace CoursePack.Recording;

/// <summary>References to types and methods of other assemblies, each once (ECMA-335 §II.22 to §II.23).</summary>
internal sealed class Tokens(MetadataBuilder metadata)
{
    private readonly Dictionary<Assembly, AssemblyReferenceHandle> assemblies = [];

    private readonly Dictionary<Type, EntityHandle> types = [];

    public EntityHandle Of(MethodBase method)
    {
        // Signatures are those of the definition: what is generic in it stays a number.
        var definition = method.Module.ResolveMethod(method.MetadataToken)!;
        var signature = new BlobBuilder();
        new BlobEncoder(signature)
            .MethodSignature(SignatureCallingConvention.Default, definition.IsGenericMethodDefinition ? definition.GetGenericArguments().Length : 0, !definition.IsStatic)
            .Parameters(definition.GetParameters().Length, result => Result(result, definition), parameters => Parameters(parameters, definition));
        EntityHandle member = metadata.AddMemberReference(Of(method.DeclaringType!), metadata.GetOrAddString(definition.Name), metadata.GetOrAddBlob(signature));
        if (!method.IsGenericMethod)
            return member;
        var instantiation = new BlobBuilder();
        var arguments = new BlobEncoder(instantiation).MethodSpecificationSignature(method.GetGenericArguments().Length);
        foreach (var argument in method.GetGenericArguments())
            Write(arguments.AddArgument(), argument);
        return metadata.AddMethodSpecification(member, metadata.GetOrAddBlob(instantiation));
    }

    private void Result(ReturnTypeEncoder result, MethodBase definition)
    {
        if (definition is not MethodInfo { ReturnParameter: { } value } || value.ParameterType == typeof(void))
            result.Void();
        else
            Write(Modified(result.CustomModifiers(), value), result.Type, value.ParameterType);
    }

    private void Parameters(ParametersEncoder parameters, MethodBase definition)
    {
        foreach (var parameter in definition.GetParameters())
        {
            var place = parameters.AddParameter();
            Write(Modified(place.CustomModifiers(), parameter), place.Type, parameter.ParameterType);
        }
    }

    private CustomModifiersEncoder Modified(CustomModifiersEncoder modifiers, ParameterInfo parameter)
    {
        foreach (var required in parameter.GetRequiredCustomModifiers())
            modifiers = modifiers.AddModifier(Of(required), isOptional: false);
        foreach (var optional in parameter.GetOptionalCustomModifiers())
            modifiers = modifiers.AddModifier(Of(optional), isOptional: true);
        return modifiers;
    }

    private void Write(CustomModifiersEncoder _, Func<bool, SignatureTypeEncoder> place, Type type) =>
        Write(place(type.IsByRef), type.IsByRef ? type.GetElementType()! : type);

    private EntityHandle Of(Type type)
    {
        if (types.TryGetValue(type, out var known))
            return known;
        if (type.HasElementType || type.IsConstructedGenericType)
        {
            var signature = new BlobBuilder();
            Write(new BlobEncoder(signature).TypeSpecificationSignature(), type);
            return types[type] = metadata.AddTypeSpecification(metadata.GetOrAddBlob(signature));
        }

        var scope = type.DeclaringType is { } outer ? Of(outer) : Of(type.Assembly);
        return types[type] = metadata.AddTypeReference(scope, type.IsNested ? default : metadata.GetOrAddString(type.Namespace ?? ""), metadata.GetOrAddString(type.Name));
    }

    private EntityHandle Of(Assembly assembly)
    {
        if (assemblies.TryGetValue(assembly, out var known))
            return known;
        var name = assembly.GetName();
        var key = name.GetPublicKeyToken() is { Length: > 0 } token ? metadata.GetOrAddBlob(token) : default;
        return assemblies[assembly] = metadata.AddAssemblyReference(metadata.GetOrAddString(name.Name!), name.Version!, default, key, 0, default);
    }

    private void Write(SignatureTypeEncoder place, Type type)
    {
        if (type.IsGenericTypeParameter)
            place.GenericTypeParameter(type.GenericParameterPosition);
        else if (type.IsGenericMethodParameter)
            place.GenericMethodTypeParameter(type.GenericParameterPosition);
        else if (type.IsSZArray)
            Write(place.SZArray(), type.GetElementType()!);
        else if (type == typeof(void).MakePointerType())
            place.VoidPointer();
        else if (type.IsPointer)
            Write(place.Pointer(), type.GetElementType()!);
        else if (type == typeof(string))
            place.String();
        else if (type == typeof(object))
            place.Object();
        else if (type == typeof(nint))
            place.IntPtr();
        else if (type == typeof(nuint))
            place.UIntPtr();
        else if (type.IsPrimitive)
            place.PrimitiveType(Enum.Parse<PrimitiveTypeCode>(Type.GetTypeCode(type).ToString()));
        else if (type.IsGenericType)
            Instantiation(place, type);
        else
            place.Type(Of(type), type.IsValueType);
    }

    private void Instantiation(SignatureTypeEncoder place, Type type)
    {
        var arguments = place.GenericInstantiation(Of(type.GetGenericTypeDefinition()), type.GetGenericArguments().Length, type.IsValueType);
        foreach (var argument in type.GetGenericArguments())
            Write(arguments.AddArgument(), argument);
    }
}
