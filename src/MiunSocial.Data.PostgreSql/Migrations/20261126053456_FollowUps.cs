using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MiunSocial.Data.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class FollowUps : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Requests_State_ReplyDueOn",
                table: "Requests");

            migrationBuilder.CreateIndex(
                name: "IX_RequestUndertakings_DueOn",
                table: "RequestUndertakings",
                column: "DueOn");

            migrationBuilder.CreateIndex(
                name: "IX_Requests_FollowUpOn",
                table: "Requests",
                column: "FollowUpOn");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_RequestUndertakings_DueOn",
                table: "RequestUndertakings");

            migrationBuilder.DropIndex(
                name: "IX_Requests_FollowUpOn",
                table: "Requests");

            migrationBuilder.CreateIndex(
                name: "IX_Requests_State_ReplyDueOn",
                table: "Requests",
                columns: new[] { "State", "ReplyDueOn" });
        }
    }
}
