using Xunit.v3;

namespace MiunSocial.Testing.Databases;

/// <summary>A method whose tests say in their names which database they run on.</summary>
public sealed class MethodOnDatabase : XunitTestMethod, IXunitTestMethod
{
    [Obsolete("For deserialization only.")]
    public MethodOnDatabase()
    {
    }

    public MethodOnDatabase(IXunitTestMethod original)
        : base(original.TestClass, original.Method, original.TestMethodArguments)
    {
    }

    string IXunitTestMethod.GetDisplayName(string baseDisplayName, string? label, object?[]? testMethodArguments, Type[]? methodGenericTypes)
    {
        var suffix = $" [{((CollectionOnDatabase)TestClass.TestCollection).Database}]";
        // A theory whose rows are first known when it runs names them after itself, and then has the suffix already.
        return GetDisplayName(baseDisplayName.Replace(suffix, "", StringComparison.Ordinal), label, testMethodArguments, methodGenericTypes) + suffix;
    }
}
