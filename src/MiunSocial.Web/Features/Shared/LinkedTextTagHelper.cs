using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace MiunSocial.Web.Features.Shared;

/// <summary><c>&lt;linked-text text="@Model.Text" /&gt;</c>: what somebody wrote, with web addresses as links. All else is shown as it stands.</summary>
[HtmlTargetElement("linked-text", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed partial class LinkedTextTagHelper : TagHelper
{
    public required string Text { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        var done = 0;
        foreach (Match found in Address().Matches(Text))
        {
            output.Content.Append(Text[done..found.Index]);
            output.Content.AppendHtml(LinkTo(found.Value));
            done = found.Index + found.Length;
        }
        output.Content.Append(Text[done..]);
    }

    private static TagBuilder LinkTo(string address)
    {
        // One with a name before the host, as in https://ours.example@theirs.example, is no link: it leads elsewhere than it reads.
        var isSafe = Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.UserInfo.Length == 0;
        var link = new TagBuilder(isSafe ? "a" : "span");
        if (isSafe)
        {
            link.Attributes["href"] = uri!.AbsoluteUri;
            link.Attributes["rel"] = "nofollow noopener noreferrer";
        }
        link.InnerHtml.Append(address);
        return link;
    }

    /// <summary>Ends before what ends a sentence or closes a bracket.</summary>
    [GeneratedRegex(@"\bhttps?://[^\s<>""\p{Cc}\p{Cf}]*[\p{L}\p{N}/_=&#%+-]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Address();
}
