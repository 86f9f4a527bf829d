namespace MiunSocial.Testing;

/// <summary>The checked-out repository, for tests that read the sources themselves.</summary>
public static class Repository
{
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    /// <summary>Files below a folder that people write: no build output, migrations or vendored files.</summary>
    public static IEnumerable<SourceFile> Sources(string folder, params string[] endings) =>
        Directory.EnumerateFiles(PathOf(folder), "*", SearchOption.AllDirectories)
            .Select(file => new SourceFile(Path.GetRelativePath(Root, file).Replace('\\', '/')))
            .Where(file => endings.Any(ending => file.Path.EndsWith(ending, StringComparison.Ordinal)) && IsWritten(file.Path));

    private static bool IsWritten(string path) =>
        !path.Split('/').Any(part => part is "bin" or "obj" or "Migrations" or "lib" or "TestResults");

    private static string Find(string folder) =>
        File.Exists(Path.Combine(folder, "MiunSocial.sln"))
            ? folder
            : Find(Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("MiunSocial.sln is in no folder above the tests."));
}

/// <param name="Path">Relative to the repository, with forward slashes.</param>
public sealed record SourceFile(string Path)
{
    public string Name => System.IO.Path.GetFileName(Path);

    public string Text => File.ReadAllText(Repository.PathOf(Path));

    public int Lines => File.ReadLines(Repository.PathOf(Path)).Count();
}
