using System.Net;
using Microsoft.EntityFrameworkCore;
using MiunSocial.Domain.Organisation;
using MiunSocial.Domain.Shared;
using MiunSocial.Testing;
using MiunSocial.Testing.Databases;

namespace MiunSocial.Web.Tests.Registry;

/// <summary>A unit is put below another with all that is below it, by the form on its page.</summary>
[OnEveryDatabase]
public sealed class UnitMoveTests(Desk desk) : IClassFixture<Desk>
{
    [Fact]
    public async Task Unit_Moved_TakesWhatIsBelowAlong_AndIsFoundThere()
    {
        var (from, to) = (await AddAsync(), await AddAsync());
        var department = await AddAsync(from);
        var section = await AddAsync(department);

        await (await FormAsync(department)).Fill("Parent", to).SucceedAsync();

        var kept = await PathsAsync();
        Assert.Equal($"{kept[to]}{department}/", kept[department]);
        Assert.Equal($"{kept[to]}{department}/{section}/", kept[section]);
        Assert.True((await (await desk.Office.Administrator).OpenAsync("/organisation"))
            .Has($"li:has(> * a[href='/organisation/{to}'], > a[href='/organisation/{to}']) a[href='/organisation/{section}']"));
        var history = await desk.Portal.WithDatabaseAsync(async db => await (
            from entry in db.AuditEntries
            join unit in db.Units on entry.SubjectId equals unit.Id
            where unit.Slug == section && entry.Kind == HistoryKind.UnitChanged
            select entry.After).ToListAsync());
        Assert.Contains(kept[section], Assert.Single(history), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Unit_IsOfferedNoPlaceBelowItself_AndForgedOnesAreRefused()
    {
        var department = await AddAsync();
        var section = await AddAsync(department);
        var form = await FormAsync(department);
        var offered = form.Choices("Parent");
        Assert.DoesNotContain(department, offered);
        Assert.DoesNotContain(section, offered);

        foreach (var place in new[] { department, section, "no-such-unit", "" })
        {
            var page = await (await desk.Office.Administrator).PostAsync(
                form.Action, [.. form.Fields.Where(field => field.Key != "Parent"), KeyValuePair.Create("Parent", place)]);

            Assert.Equal(HttpStatusCode.BadRequest, page.Status);
            Assert.Contains("Parent", page.FieldErrors.Keys);
        }
    }

    [Fact]
    public async Task Units_PutBelowEachOtherAtOnce_MakeNoRing()
    {
        for (var round = 0; round < 5; round++)
        {
            var (one, other) = (await AddAsync(), await AddAsync());
            var forms = new[] { (await FormAsync(one)).Fill("Parent", other), (await FormAsync(other)).Fill("Parent", one) };

            var answers = await Task.WhenAll(forms.Select(form => form.SubmitAsync()));

            Assert.Single(answers, answer => answer.Status == HttpStatusCode.Redirect);
            Assert.All(answers, answer => Assert.True((int)answer.Status < 500));
            var kept = await PathsAsync();
            Assert.Single([one, other], slug => kept[slug] == $"/universitetet/{slug}/");
        }
    }

    [Fact]
    public async Task Unit_AddedBelowOneThatMoves_StandsWhereThatStands()
    {
        for (var round = 0; round < 5; round++)
        {
            var (faculty, department) = (await AddAsync(), await AddAsync());
            var move = (await FormAsync(department)).Fill("Parent", faculty);

            var added = AddAsync(department);
            await Task.WhenAll(move.SubmitAsync(), added);

            var kept = await PathsAsync();
            Assert.Equal($"{kept[department]}{await added}/", kept[await added]);
        }
    }

    /// <returns>The slug of a new unit below the given one, or below the university.</returns>
    private async Task<string> AddAsync(string above = "universitetet")
    {
        var name = $"Enhet {Guid.NewGuid():N}";
        await (await (await desk.Office.Administrator).FormOnAsync("/organisation/new", "form[action='/organisation/new']"))
            .Fill("NameSv", name).Fill("NameEn", name).Fill("Kind", nameof(UnitKind.Department)).Fill("Parent", above).SucceedAsync();
        return Slug.From(name);
    }

    private async Task<PageForm> FormAsync(string slug) =>
        await (await desk.Office.Administrator).FormOnAsync($"/organisation/{slug}", $"form[action='/organisation/{slug}']");

    private Task<Dictionary<string, string>> PathsAsync() =>
        desk.Portal.WithDatabaseAsync(db => db.Units.ToDictionaryAsync(unit => unit.Slug, unit => unit.Path));
}
