using System.Text;
using MiunSocial.Web.Tests.Site;

namespace MiunSocial.Web.Tests.Guards;

/// <summary>A form that cannot be read is no bug, whoever sends it to wherever.</summary>
public sealed class UnreadableFormTests(ReadOnlyPortal portal)
{
    [Theory]
    [InlineData("visitor")]
    [InlineData("officer")]
    [InlineData("administrator")]
    public async Task FormWithoutABoundary_MeetsNoBug(string name)
    {
        using var client = await Visitor.Named(name).EnterAsync(portal);
        var bugs = new List<string>();
        foreach (var endpoint in PortalEndpoint.Of(portal).Where(endpoint => endpoint.IsUnsafe))
        {
            using var body = new StringContent("Text=a", Encoding.UTF8, "multipart/form-data");
            var answer = await client.SendAsync(new(new HttpMethod(endpoint.Verb), endpoint.ToAddress()) { Content = body });
            if ((int)answer.Status >= 500)
            {
                bugs.Add($"{endpoint}: {(int)answer.Status}");
            }
        }

        Guard.Empty($"Unreadable forms that meet a bug when {name} sends them", bugs);
    }
}
