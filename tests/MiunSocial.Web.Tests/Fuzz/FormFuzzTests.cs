using System.Globalization;
using MiunSocial.Domain.Requests;
using MiunSocial.Testing;
using MiunSocial.Testing.Builders;
using MiunSocial.Testing.Databases;
using MiunSocial.Web.Tests.Guards;
using MiunSocial.Web.Tests.Site;

namespace MiunSocial.Web.Tests.Fuzz;

/// <summary>
/// Whoever posts whatever to wherever meets no bug, moves nothing that is not open to them, and leaves no record without its history.
/// Other posts each day; <c>MIUNSOCIAL_FUZZ</c> says how many, <c>MIUNSOCIAL_FUZZ_SEED</c> which day's.
/// </summary>
[OnEveryDatabase]
public sealed class FormFuzzTests(ITestOutputHelper output)
{
    /// <summary>On each database.</summary>
    private const int Posts = 2_500;
    private const int RequestsPerState = 6;

    [Fact]
    public async Task OddPosts_MeetNoBugAndMoveNothingThatIsNotOpen()
    {
        var (posts, seed) = (Number("MIUNSOCIAL_FUZZ", Posts), Number("MIUNSOCIAL_FUZZ_SEED", DateTime.UtcNow.DayOfYear));
        using var portal = new PortalFactory();
        await FillAsync(portal);
        var before = await portal.WithDatabaseAsync(RecordsKept.ReadAsync);
        var shared = new FuzzGround(portal);
        await shared.RefreshAsync();

        await Task.WhenAll(Visitor.All.Select((visitor, number) => Task.Run(
            () => new Fuzzer(shared, visitor, seed + (1000 * number)).RunAsync(posts / Visitor.All.Count))));

        output.WriteLine($"Seed {seed}, {DatabaseUnderTest.Current}: {shared.Tally()}");
        var after = await portal.WithDatabaseAsync(RecordsKept.ReadAsync);
        Guard.Empty($"Posts that met a bug, with the seed {seed}", shared.Bugs);
        Guard.Empty($"What is not as the workflow and history have it, with the seed {seed}", [.. after.Illegal(), .. after.UntoldSince(before)]);
        Assert.True(shared.Accepted > posts / 50, $"Only {shared.Accepted} of {posts} posts were accepted, so that little was tried: {shared.Tally()}");
    }

    private static Task FillAsync(PortalFactory portal) => portal.WithDatabaseAsync(async db =>
    {
        var scene = await Scene.LoadAsync(db);
        foreach (var state in Enum.GetValues<RequestState>().SelectMany(state => Enumerable.Repeat(state, RequestsPerState)))
        {
            await scene.AddAsync(state);
        }
    });

    private static int Number(string variable, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), CultureInfo.InvariantCulture, out var number) ? number : otherwise;
}
