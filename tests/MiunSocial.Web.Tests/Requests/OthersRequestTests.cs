using System.Net;
using MiunSocial.Domain.Requests;

namespace MiunSocial.Web.Tests.Requests;

/// <summary>A request of others is not there, whichever of its addresses is tried. No database has a part in it.</summary>
public sealed class OthersRequestTests(Office office) : IClassFixture<Office>
{
    public static TheoryData<RequestState, string> Strangers
    {
        get
        {
            var data = new TheoryData<RequestState, string>();
            foreach (var state in Enum.GetValues<RequestState>())
            {
                foreach (var email in new[] { Office.RequesterEmail, "head@demo.test", "student@demo.test", "admin@demo.test" })
                {
                    data.Add(state, email);
                }
            }
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Strangers))]
    public async Task Request_OfAnotherUnit_IsNotThereForStrangers(RequestState state, string email)
    {
        var (scene, stranger) = (await office.Scene, await office.As(email));
        var request = await office.AddAsync(state, builder => builder with { Requester = scene.People["staff@demo.test"], UnitId = scene.Units["universitetsbiblioteket"].Id, Head = scene.People["kerstin.bokstrand@demo.test"] });
        var absent = email == "student@demo.test" ? HttpStatusCode.Forbidden : HttpStatusCode.NotFound;

        foreach (var address in AddressesOf(request))
        {
            Assert.Equal(absent, (await stranger.GetAsync(address)).Status);
        }
        foreach (var verb in Forgery.Verbs)
        {
            Assert.Contains((await Forgery.PostAsync(stranger, request, verb)).Status, new[] { HttpStatusCode.Forbidden, HttpStatusCode.NotFound });
        }
        Assert.Equal(state, (await office.KeptAsync(request.Id)).Request.State);
        Assert.DoesNotContain(request.Id.ToString(), (await stranger.GetAsync("/requests")).Body);
    }

    [Theory]
    [InlineData(Office.RequesterEmail)]
    [InlineData("head@demo.test")]
    [InlineData("admin@demo.test")]
    public async Task Reference_ThatIsNotOnes_LooksJustLikeOneThatIsNot(string email)
    {
        var scene = await office.Scene;
        var request = await office.AddAsync(RequestState.Review, builder => builder with { Requester = scene.People["staff@demo.test"], UnitId = scene.Units["universitetsbiblioteket"].Id, Head = scene.People["kerstin.bokstrand@demo.test"] });
        var stranger = await office.As(email);

        var (hidden, missing) = (await stranger.GetAsync($"/requests/{request.Reference}"), await stranger.GetAsync("/requests/KOM-0000-0000"));

        Assert.Equal((missing.Status, missing.Text()), (hidden.Status, hidden.Text()));
    }

    private static IEnumerable<string> AddressesOf(Request request) =>
    [
        $"/requests/{request.Reference ?? request.Id.ToString()}",
        $"/requests/{request.Reference ?? request.Id.ToString()}/edit",
        $"/requests/{request.Reference ?? request.Id.ToString()}/messages",
        $"/requests/drafts/{request.Id}",
        $"/requests/drafts/{request.Id}/attachments",
        $"/requests/{request.Reference ?? request.Id.ToString()}/edit/need",
        $"/requests/drafts/{request.Id}/need",
        $"/requests/drafts/{request.Id}/check",
    ];
}
