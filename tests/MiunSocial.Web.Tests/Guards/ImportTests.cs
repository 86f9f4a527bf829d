using System.Text.RegularExpressions;
using System.Xml.Linq;
using MiunSocial.Domain.Requests;
using MiunSocial.Testing;

namespace MiunSocial.Web.Tests.Guards;

/// <summary>Who may import what: docs/architecture.md has the table.</summary>
public sealed partial class ImportTests
{
    private const string Features = "src/MiunSocial.Web/Features";

    /// <summary>A feature that may use another, and why. Each is a debt; keep the list short.</summary>
    private static readonly Dictionary<(string From, string To), string> Allowed = [];

    [Fact]
    public void Features_UseNoOtherFeature()
    {
        var types = TypesByFeature();

        Guard.Empty(
            "Features that use another feature",
            from file in Repository.Sources(Features, ".cs", ".cshtml")
            let own = FeatureOf(file)
            where own is not null and not "Shared"
            from other in UsedIn(file.Text, types)
            where other != own && !Allowed.ContainsKey((own, other))
            select $"{file.Path} uses {other}");
    }

    [Theory]
    [InlineData("using MiunSocial.Web.Features.Requests;", true)]
    [InlineData("<partial name=\"/Features/Requests/_Turn.cshtml\" />", true)]
    [InlineData("Requests.RequestWorkflow workflow", true)]
    [InlineData("using MiunSocial.Domain.Requests;", false)]
    [InlineData("db.Requests.Count()", false)]
    public void Uses_AreSeenHoweverTheyAreWritten(string text, bool isUse) =>
        Assert.Equal(isUse ? ["Requests"] : [], UsedIn(text, TypesByFeature()));

    [Fact]
    public void Shared_UsesNoFeature()
    {
        var types = TypesByFeature();

        Guard.Empty(
            "What all features share uses one of them",
            from file in Repository.Sources($"{Features}/Shared", ".cs", ".cshtml")
            from other in UsedIn(file.Text, types)
            select $"{file.Path} uses {other}");
    }

    [Fact]
    public void AllowedUses_AreStillThere()
    {
        var types = TypesByFeature();
        var used = Repository.Sources(Features, ".cs", ".cshtml")
            .SelectMany(file => UsedIn(file.Text, types), (file, other) => (FeatureOf(file) ?? "", other))
            .ToHashSet();

        Guard.Empty("Allowed uses that nothing needs any more", Allowed.Keys.Where(pair => !used.Contains(pair)).Select(pair => $"{pair.From} → {pair.To}"));
    }

    [Fact]
    public void Features_KnowNoDatabaseProvider() => Guard.Empty(
        "Features that know a database provider",
        Repository.Sources(Features, ".cs", ".cshtml").Where(file => Provider().IsMatch(file.Text)).Select(file => file.Path));

    [Fact]
    public void Domain_KnowsOnlyTheBaseClassLibrary() => Guard.Empty(
        "What the domain references",
        typeof(Request).Assembly.GetReferencedAssemblies().Select(one => one.Name!).Where(name => !name.StartsWith("System.", StringComparison.Ordinal)));

    [Fact]
    public void Domain_ReadsNoClock() => Guard.Empty(
        "Domain files that read a clock",
        Repository.Sources("src/MiunSocial.Domain", ".cs").Where(file => Clock().IsMatch(file.Text)).Select(file => file.Path));

    [Fact]
    public void Web_TellsTimeByTheClockItIsGiven() => Guard.Empty(
        "Files that read the machine's clock, which no test can set",
        Repository.Sources("src/MiunSocial.Web", ".cs", ".cshtml").Where(file => MachineClock().IsMatch(file.Text)).Select(file => file.Path));

    [Fact]
    public void Features_CatchNoExceptionTheyDoNotKnow() => Guard.Empty(
        "Features that catch every exception",
        Repository.Sources(Features, ".cs").Where(file => CatchAll().IsMatch(file.Text)).Select(file => file.Path));

    [Fact]
    public void Domain_LetsNobodySetAnAggregatesFacts() => Guard.Empty(
        "Public setters of aggregates",
        from type in typeof(Request).Assembly.GetTypes()
        where type.IsSubclassOf(typeof(Domain.Shared.Aggregate))
        from property in type.GetProperties()
        where property.SetMethod is { IsPublic: true }
        select $"{type.Name}.{property.Name}");

    [Theory]
    [InlineData("MiunSocial.Domain")]
    [InlineData("MiunSocial.Data", "MiunSocial.Domain")]
    [InlineData("MiunSocial.Data.Sqlite", "MiunSocial.Data")]
    [InlineData("MiunSocial.Data.SqlServer", "MiunSocial.Data")]
    [InlineData("MiunSocial.Data.PostgreSql", "MiunSocial.Data")]
    [InlineData("MiunSocial.Web", "MiunSocial.Data.Sqlite", "MiunSocial.Data.SqlServer", "MiunSocial.Data.PostgreSql")]
    public void Projects_ReferenceOnlyWhatTheTableAllows(string project, params string[] allowed)
    {
        var file = Repository.PathOf("src", project, $"{project}.csproj");
        var references = File.Exists(file) ? XDocument.Load(file).Descendants("ProjectReference").Select(one => one.Attribute("Include")!.Value) : [];

        Guard.Empty($"References of {project}", references.Select(path => Path.GetFileNameWithoutExtension(path.Replace('\\', '/'))).Except(allowed));
    }

    private static string? FeatureOf(SourceFile file) =>
        file.Path[(Features.Length + 1)..].Split('/') is [var feature, _, ..] ? feature : null;

    /// <summary>The types that each feature declares, since a neighbour can be named without its full namespace.</summary>
    private static Dictionary<string, HashSet<string>> TypesByFeature() => Repository.Sources(Features, ".cs")
        .Where(file => FeatureOf(file) is not null and not "Shared")
        .GroupBy(file => FeatureOf(file)!)
        .ToDictionary(files => files.Key, files => files.SelectMany(file => Declared().Matches(file.Text)).Select(match => match.Groups[1].Value).ToHashSet());

    private static IEnumerable<string> UsedIn(string text, Dictionary<string, HashSet<string>> types) => types.Keys.Where(feature =>
        Regex.IsMatch(text, $@"\bFeatures[./]{feature}\b")
        || Regex.Matches(text, $@"(?<![\w.]){feature}\.(\w+)").Any(match => types[feature].Contains(match.Groups[1].Value)));

    [GeneratedRegex(@"\b(?:class|record|enum|interface|struct)\s+(\w+)")]
    private static partial Regex Declared();

    [GeneratedRegex(@"Sqlite|SqlServer|SqlClient|Npgsql|PostgreSql", RegexOptions.IgnoreCase)]
    private static partial Regex Provider();

    [GeneratedRegex(@"\b(?:DateTime|DateTimeOffset)\.(?:Now|UtcNow|Today)\b|\bTimeProvider\b|\bStopwatch\b")]
    private static partial Regex Clock();

    [GeneratedRegex(@"\b(?:DateTime|DateTimeOffset)\.(?:Now|UtcNow|Today)\b")]
    private static partial Regex MachineClock();

    [GeneratedRegex(@"catch\s*(?:\{|\(\s*(?:System\.)?Exception\b)")]
    private static partial Regex CatchAll();
}
