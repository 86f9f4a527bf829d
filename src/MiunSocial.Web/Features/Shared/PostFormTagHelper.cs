using System.Security.Cryptography;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace MiunSocial.Web.Features.Shared;

/// <summary>
/// Gives every form that posts its antiforgery token. The framework leaves it out where an address is written in
/// <c>action</c>, for it may be somebody else's; here it never is.
/// </summary>
[HtmlTargetElement("form", Attributes = "action,[method=post]")]
public sealed class PostFormTagHelper(IHtmlGenerator generator) : TagHelper
{
    /// <summary>Off for a form that has its token among its fields.</summary>
    [HtmlAttributeName("has-token")]
    public bool HasToken { get; set; } = true;

    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (!HasToken)
        {
            return;
        }
        try
        {
            // Null where the form has its token already.
            if (generator.GenerateAntiforgery(ViewContext) is { } token)
            {
                // What comes after files is not read if they are too much.
                var isWithFiles = output.Attributes.TryGetAttribute("enctype", out var type) && type.Value?.ToString() == "multipart/form-data";
                (isWithFiles ? output.PreContent : output.PostContent).AppendHtml(token);
            }
        }
        catch (CryptographicException)
        {
            // The keys are in the database, which is what the page may be about. Without a token the form would only be refused.
            output.SuppressOutput();
        }
    }
}
