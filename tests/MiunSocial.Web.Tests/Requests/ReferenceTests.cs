using System.Globalization;
using Microsoft.EntityFrameworkCore;
using MiunSocial.Domain.Requests;
using MiunSocial.Testing;
using MiunSocial.Testing.Builders;

namespace MiunSocial.Web.Tests.Requests;

/// <summary>No number is given twice, and none is left out.</summary>
public sealed class ReferenceTests : IDisposable
{
    private const int People = 50;

    private readonly Office _office = new();

    [Fact]
    public async Task FiftyPeople_SubmittingAtOnce_GetConsecutiveReferences()
    {
        var forms = new List<PageForm>();
        foreach (var person in await HireManyAsync())
        {
            forms.Add(await (await person.WriteAsync(type: RequestType.Advice)).CheckFormAsync());
        }
        var last = await LastAsync();

        var answers = await Task.WhenAll(forms.Select(form => Task.Run(() => form.SubmitAsync())));

        Assert.All(answers, answer => Assert.NotNull(answer.Location));
        Assert.Equal(
            Enumerable.Range(last + 1, People),
            answers.Select(answer => int.Parse(answer.Location!.Split('-')[^1], CultureInfo.InvariantCulture)).Order());
        Assert.Equal(last + People, await LastAsync());
    }

    public void Dispose() => _office.Dispose();

    private async Task<PortalClient[]> HireManyAsync()
    {
        var emails = Enumerable.Range(1, People).Select(number => $"person{number}@demo.test").ToList();
        await _office.Portal.WithDatabaseAsync(async db =>
        {
            var unitId = (await db.Units.SingleAsync(unit => unit.Slug == "halsovetenskap")).Id;
            foreach (var email in emails)
            {
                (await new APerson { Email = email }.AddToAsync(db, DateTime.UtcNow)).UnitId = unitId;
            }
            await db.SaveChangesAsync();
        });
        return await Task.WhenAll(emails.Select(_office.As));
    }

    private Task<int> LastAsync() => _office.Portal.WithDatabaseAsync(db =>
        db.ReferenceCounters.OrderByDescending(counter => counter.Year).Select(counter => counter.Last).FirstAsync());
}
