using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace MiunSocial.Web.Infrastructure;

/// <summary>A form that cannot be read is a bad request; without this an action would meet it as no form at all.</summary>
internal sealed class UnreadableForm : IAsyncResourceFilter
{
    public async Task OnResourceExecutionAsync(ResourceExecutingContext context, ResourceExecutionDelegate next)
    {
        var request = context.HttpContext.Request;
        try
        {
            if (request.HasFormContentType)
            {
                await request.ReadFormAsync(context.HttpContext.RequestAborted);
            }
        }
        catch (InvalidDataException)
        {
            // The error page answers the same request and must not meet the form again.
            request.ContentType = null;
            context.Result = new BadRequestResult();
            return;
        }
        await next();
    }
}
