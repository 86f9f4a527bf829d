using Microsoft.AspNetCore.Mvc.Controllers;
using MiunSocial.Web.Features.Errors;

namespace MiunSocial.Web.Infrastructure;

public static class SchemaGate
{
    /// <summary>
    /// Answers pages with 503 while the database's schema is not the one this node was built for: a page could fail, or write
    /// what the other version does not understand. Stylesheets and the error page itself need no database.
    /// </summary>
    public static void UseSchemaGate(this WebApplication app)
    {
        var status = app.Services.GetRequiredService<SchemaStatus>();
        app.Use((context, next) =>
        {
            var page = context.GetEndpoint()?.Metadata.GetMetadata<ControllerActionDescriptor>();
            if (status.IsCurrent || page is null || page.ControllerTypeInfo == typeof(ErrorsController))
            {
                return next(context);
            }
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return Task.CompletedTask;
        });
    }
}
