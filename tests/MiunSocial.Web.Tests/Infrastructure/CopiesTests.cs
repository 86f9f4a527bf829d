using System.Net;
using MiunSocial.Testing;
using MiunSocial.Testing.Builders;
using MiunSocial.Testing.Databases;
using MiunSocial.Web.Infrastructure;
using MiunSocial.Web.Tests.Requests;

namespace MiunSocial.Web.Tests.Infrastructure;

/// <summary>What one node changes is seen there at the next request, and on another within two seconds.</summary>
[OnEveryDatabase]
public sealed class CopiesTests : IDisposable
{
    /// <summary>What the second node promises, with something on top for a machine that does other things as well.</summary>
    private static readonly TimeSpan SeenWithin = ChangeStamps.LongestUnseen + TimeSpan.FromSeconds(3);

    private readonly Office _office = new();
    private readonly PortalFactory _another;

    public CopiesTests() => _another = new() { On = _office.Portal.DatabaseInUse };

    [Fact]
    public async Task Unit_RenamedOnOneNode_IsOfferedUnderItsNewNameOnBoth()
    {
        var administrator = await _office.Administrator;
        using var reader = await _another.SignedInAsAsync("staff@demo.test");
        await reader.OpenAsync("/channels");
        var edit = await administrator.FormOnAsync("/organisation/halsovetenskap", "form[action^='/organisation/']:has([name=NameSv])");

        await edit.Fill("NameSv", "Institutionen för prov").SucceedAsync();

        Assert.Contains("Institutionen för prov", (await administrator.OpenAsync("/channels")).Body);
        await SeenAsync(async () => (await reader.OpenAsync("/channels")).Body.Contains("Institutionen för prov", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Channel_AddedOnOneNode_IsFoundOnBoth()
    {
        using var here = await _office.Portal.SignedInAsAsync("staff@demo.test");
        using var there = await _another.SignedInAsAsync("staff@demo.test");
        await there.OpenAsync("/channels?q=zebrafiskar");
        await here.OpenAsync("/channels?q=zebrafiskar");

        await _office.Portal.WithDatabaseAsync(async db =>
        {
            var scene = await Scene.LoadAsync(db);
            db.Channels.Add((scene.Channel with { Name = "Zebrafiskar" }).Build(scene.Now));
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        });

        Assert.True((await here.OpenAsync("/channels?q=zebraf")).Has(".card-channel"));
        await SeenAsync(async () => (await there.OpenAsync("/channels?q=zebraf")).Has(".card-channel"));
    }

    [Fact]
    public async Task SignIn_OfSomebodyWhoLeaves_EndsOnBothNodes()
    {
        using var here = await _office.Portal.SignedInAsAsync("student@demo.test");
        using var there = await _another.SignedInAsAsync("student@demo.test");
        Assert.Equal(HttpStatusCode.OK, (await there.GetAsync("/channels")).Status);

        await _office.Portal.WithDatabaseAsync(async db =>
        {
            var student = db.Users.Single(person => person.Email == "student@demo.test");
            student.IsActive = false;
            student.EndSessions();
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        });

        Assert.True((await here.GetAsync("/channels")).LeadsToSignIn);
        await SeenAsync(async () => (await there.GetAsync("/channels")).LeadsToSignIn);
    }

    public void Dispose()
    {
        _another.Dispose();
        _office.Dispose();
    }

    private static async Task SeenAsync(Func<Task<bool>> isSeen)
    {
        var began = TimeProvider.System.GetTimestamp();
        while (!await isSeen())
        {
            Assert.True(TimeProvider.System.GetElapsedTime(began) < SeenWithin, "The other node has not seen the change.");
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }
    }
}
